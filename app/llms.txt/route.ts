import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { llmsContents, llmsText } from "#lib/seo/llms.ts";

export const dynamic = "force-dynamic";

/** Where a language model finds the site's texts. */
export async function GET() {
  return new Response(llmsText(llmsContents(await readingEdition()), siteUrl()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
