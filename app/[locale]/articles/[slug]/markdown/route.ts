import { notFound } from "next/navigation";
import { absolute } from "#lib/i18n/urls.ts";
import { markdownAt } from "#lib/markdown/article.ts";
import { writeMarkdown } from "#lib/markdown/write.ts";
import { articleBody, readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/articles/[slug]/markdown">;

/** An article as Markdown, at its address with `.md`; the server sets the status. */
export async function GET(_request: Request, { params }: Context) {
  const edition = await readingEdition();
  const found = markdownAt(edition, await localeOf(params), segment((await params).slug));
  if (found === undefined) notFound();
  const site = siteUrl();
  const { catalogue } = edition;
  return new Response(writeMarkdown(found, { site, catalogue, body: articleBody }), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      // Search engines are to show the page.
      ...("article" in found ? { link: `<${absolute(site, found.url)}>; rel="canonical"` } : {}),
    },
  });
}
