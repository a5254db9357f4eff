import { absolute, sitemapUrl } from "#lib/i18n/urls.ts";
import { siteUrl } from "#lib/request/current-edition.ts";

export const dynamic = "force-dynamic";

/** Everything may be read (RFC 9309); what search engines are not to keep says so itself. */
export function GET() {
  const lines = ["User-agent: *", "Allow: /", "Disallow: /api/", ""];
  return new Response([...lines, `Sitemap: ${absolute(siteUrl(), sitemapUrl())}`, ""].join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
