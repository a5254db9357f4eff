import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import { type Feed, feedAt } from "../feeds/feed.ts";
import { type MarkdownArticle, markdownAt } from "../markdown/article.ts";
import { securityExpires } from "../security/security-txt.ts";
import { llmsContents } from "../seo/llms.ts";
import { shareImage } from "../views/share-image.ts";
import type { SiteFile } from "../views/site-files.ts";
import { sitemapAt } from "../views/sitemap.ts";

/**
 * What a file for programs is made from, what the site says of itself included; undefined if there is
 * no such file.
 */
export function fileDataOf(edition: Edition, file: SiteFile): unknown {
  const shown = shownIn(edition, file);
  return shown && { shown, identity: edition.catalogue.site.identity };
}

function shownIn(edition: Edition, file: SiteFile): unknown {
  switch (file.kind) {
    case "feed":
      return told(feedAt(edition, file.locale, file.group));
    case "markdown":
      return told(markdownAt(edition, file.locale, file.slug));
    case "shareImage":
      return shareImage(edition, file.locale, file.slug);
    case "sitemap":
      return sitemapAt(edition, file.part);
    case "llms":
      return llmsContents(edition);
    case "security":
      return securityExpires(edition.now);
    case "style":
      return edition.catalogue.site.identity.accent ?? "none";
    case "fixed":
      return "fixed";
  }
}

/**
 * What a feed or a text tells: nothing of where words stand in a file, of its place in other lists, nor
 * of change notes beyond the days that a feed has of them.
 */
function told(shown: Feed | MarkdownArticle | undefined): unknown {
  if (shown === undefined || "gone" in shown) return shown;
  if ("article" in shown) return { ...shown, article: toldOf(shown.article) };
  return {
    ...shown,
    items: shown.items.map((item) => ({ ...item, article: toldOf(item.article) })),
  };
}

function toldOf({ blob, file, positions, changes, pinned, ...rest }: Article) {
  return rest;
}
