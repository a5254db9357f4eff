import { fileResponse } from "#lib/media/file-response.ts";
import { withoutMetadata } from "#lib/media/original.ts";
import { shownFile } from "#lib/media/visible-images.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { mediaPolicy } from "#lib/security/policy.ts";

type Context = RouteContext<"/media/[key]/[blob]/[name]">;

/** An image or another file beside a text that may be read. */
export async function GET(request: Request, context: Context) {
  const { key, blob, name } = await context.params;
  const shown = shownFile(await readingEdition(), key, blob, name);
  const source = publishedFiles()?.source;
  if (shown === undefined || source === undefined) return new Response(null, { status: 404 });
  // What a reviewer is shown may not be published yet.
  const isReview = (await requestedReview()) !== undefined;
  const kept = isReview ? "private, no-store" : "public, max-age=31536000, immutable";
  const file = await fileResponse(request, shown, source, kept);
  if (file !== undefined) return file;
  const image = await withoutMetadata(await source.read(shown), shown.path);
  if (image === undefined) return new Response(null, { status: 404 });
  return new Response(Buffer.from(image.bytes), {
    headers: {
      "content-type": image.type,
      // In development nothing stands in front that sets it.
      "content-security-policy": mediaPolicy,
      "cache-control": kept,
    },
  });
}

export { GET as HEAD };
