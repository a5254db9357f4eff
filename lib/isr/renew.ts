import { revalidatePath, revalidateTag } from "next/cache";
import { renewUrl } from "../i18n/urls.ts";
import { isOwnServer } from "../next-internals/own-server.ts";
import { bearerIn } from "../security/bearer.ts";
import { sameSecret } from "../security/equal.ts";
import { publishedTag } from "./lifetime.ts";

/** The pages that Next is to make anew; `all` when every page shows something else. */
export interface Renewal {
  readonly paths: readonly string[];
  readonly all: boolean;
}

/** How many pages are asked for at once after a publish, and how many at most: others wait for readers. */
const concurrency = 4;
const mostWarmed = 200;

/**
 * Has Next make the pages anew that show something else, and asks for each, so that no reader waits.
 * What Next is told holds from the end of the request that told it: so one is made for just that, to
 * the deployment at `origin`. Throws where it does not answer.
 */
export async function renewPages(
  paths: readonly string[],
  all: boolean,
  origin: string,
  secret: string,
): Promise<void> {
  if (paths.length === 0 && !all) return;
  const renewal: Renewal = { paths, all };
  const told = await fetch(`${origin}${renewUrl}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify(renewal),
  });
  if (!told.ok) throw new Error(`${renewUrl} answered ${told.status}.`);
  const rest = paths
    .filter((path) => !/\.\w+$/.test(path))
    .slice(0, mostWarmed)
    .values();
  const worker = async () => {
    for (const path of rest) {
      // A page that can't be made is made again for who asks for it.
      const page = await fetch(`${origin}${path}`, { redirect: "manual" }).catch(() => undefined);
      await page?.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

/** Answers the request that `renewPages` makes; nobody else has its secret. */
export async function answerRenewal(
  request: Request,
  secret: string | undefined,
): Promise<Response> {
  const bearer = bearerIn(request.headers.get("authorization"));
  if (
    isOwnServer() ||
    secret === undefined ||
    bearer === undefined ||
    !sameSecret(bearer, secret)
  ) {
    return new Response(null, { status: 404 });
  }
  const { paths, all }: Renewal = await request.json();
  revalidateTag(publishedTag, { expire: 0 });
  if (all) revalidatePath("/", "layout");
  for (const path of paths) revalidatePath(path);
  return new Response(null, { status: 204 });
}
