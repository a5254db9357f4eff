import { absolute } from "../i18n/urls.ts";
import { fileAt } from "../views/site-files.ts";

/** How long a hub may take to answer, in milliseconds. */
const timeout = 2_000;

/**
 * Tells a WebSub hub which feeds changed, each in a request of its own as all hubs take it:
 * `hub.mode=publish` and `hub.url`. The hub then fetches the feed and passes it on to those who
 * subscribed. Returns what went wrong, in words for an operator; nothing is thrown.
 */
export async function pingHub(
  hub: { readonly url: string; readonly site: string } | undefined,
  paths: ReadonlySet<string>,
): Promise<string[]> {
  if (hub === undefined) return [];
  for (const path of paths) {
    if (fileAt(path)?.kind !== "feed") continue;
    const failure = await ping(hub.url, absolute(hub.site, path));
    // One that does not answer would hold the publish for as many timeouts as there are feeds.
    if (failure !== undefined) return [`${hub.url} was not told of the feeds: ${failure}`];
  }
  return [];
}

async function ping(hub: string, feed: string): Promise<string | undefined> {
  try {
    const response = await fetch(hub, {
      method: "POST",
      body: new URLSearchParams({ "hub.mode": "publish", "hub.url": feed }),
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status} for ${feed}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
