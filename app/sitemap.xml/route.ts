import { answerSitemap } from "#lib/seo/answer-sitemap.ts";

export const dynamic = "force-dynamic";

/** The map of the site, or the list of its parts. */
export const GET = () => answerSitemap(undefined);
