import { setTimeout as pause } from "node:timers/promises";
import { imageLimit } from "../../content/images/validate-image.ts";
import { mediaLimit } from "../../environment/media-limit.ts";

/** How long a server may take to send a file, and between two that it is asked for. */
const timeout = 20_000;
const rest = 250;

/** How many images one import asks for at most. */
const most = 5_000;

const headers = { "user-agent": "Tribune import", accept: "image/*,*/*;q=0.5" };

/**
 * Asks the former site for images, one after the other with a pause between. No other host is asked:
 * whose images those are, a person must say.
 */
export function downloads(site: string) {
  const host = URL.canParse(site) ? new URL(site).hostname.replace(/^www\./, "") : undefined;
  let asked = 0;
  const own = (url: string) =>
    URL.canParse(url) && new URL(url).hostname.replace(/^www\./, "") === host;
  return async (urls: readonly string[]): Promise<Uint8Array | undefined> => {
    for (const url of urls.filter(own)) {
      if (asked >= most) return undefined;
      if (asked > 0) await pause(rest);
      asked += 1;
      const bytes = await fetched(url, own);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };
}

/** Follows a few redirects, each only to the former site itself. */
async function fetched(
  url: string,
  own: (url: string) => boolean,
  hops = 3,
): Promise<Uint8Array | undefined> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { headers, signal, redirect: "manual" });
    const moved = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && moved !== null) {
      await response.body?.cancel();
      const next = new URL(moved, url).href;
      return hops > 0 && own(next) ? await fetched(next, own, hops - 1) : undefined;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return undefined;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    const largest = Math.max(imageLimit, mediaLimit(process.env));
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      // Leaving the loop ends the transfer.
      if (size > largest) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
