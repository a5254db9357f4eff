import { answerSitemap } from "#lib/request/sitemap-response.ts";

export const dynamic = "force-dynamic";

/** The map of the site, or the list of its parts. */
export const GET = () => answerSitemap(undefined);
