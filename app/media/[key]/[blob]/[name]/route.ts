import { withoutMetadata } from "#lib/media/original.ts";
import { shownFile } from "#lib/media/visible-images.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { mediaPolicy } from "#lib/security/policy.ts";

/** An image beside an article that may be read. */
export async function GET(_request: Request, context: RouteContext<"/media/[key]/[blob]/[name]">) {
  const { key, blob, name } = await context.params;
  const shown = shownFile(await readingEdition(), key, blob, name);
  const bytes = shown && (await publishedFiles()?.source.read(shown));
  const image = bytes && (await withoutMetadata(bytes, name));
  if (image === undefined) return new Response(null, { status: 404 });
  return new Response(Buffer.from(image.bytes), {
    headers: {
      "content-type": image.type,
      // In development nothing stands in front that sets it.
      "content-security-policy": mediaPolicy,
      // What a reviewer is shown may not be published yet.
      "cache-control": (await requestedReview())
        ? "private, no-store"
        : "public, max-age=31536000, immutable",
    },
  });
}
