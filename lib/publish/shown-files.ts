import type { Edition } from "../content/edition.ts";
import { feedAt } from "../feeds/feed.ts";
import { markdownAt } from "../markdown/article.ts";
import type { SiteFile } from "../pages/files.ts";
import { shareImage } from "../pages/share-image.ts";
import { securityExpires } from "../security/security-txt.ts";
import { llmsContents } from "../seo/llms.ts";
import { sitemapAt } from "../seo/sitemap.ts";

/** What a file for programs is made from; undefined if there is no such file. */
export function shownInFile(edition: Edition, file: SiteFile): unknown {
  switch (file.kind) {
    case "feed":
      return feedAt(edition, file.locale, file.theme);
    case "markdown":
      return markdownAt(edition, file.locale, file.slug);
    case "shareImage":
      return shareImage(edition, file.locale, file.slug);
    case "sitemap":
      return sitemapAt(edition, file.part);
    case "llms":
      return llmsContents(edition);
    case "security":
      return securityExpires(edition.now);
    case "fixed":
      return "fixed";
  }
}
