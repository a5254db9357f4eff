import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { llmsContents, llmsText } from "#lib/seo/llms.ts";

export const dynamic = "force-dynamic";

/** Where a language model finds the site's texts. */
export async function GET() {
  const contents = llmsContents(await readingEdition());
  const identity = await siteIdentity(contents[0]?.locale ?? "en");
  return new Response(llmsText(contents, identity, siteUrl()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
