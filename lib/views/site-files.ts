import { canonicalTag, type Locale } from "../i18n/locales.ts";
import {
  type FeedFormat,
  feedFormats,
  feedStyleUrl,
  type GroupName,
  isGroupRoom,
  llmsUrl,
  robotsUrl,
  securityUrl,
  sitemapUrl,
} from "../i18n/urls.ts";

/** What the site has for programs, besides its pages, by what an address names. */
export type SiteFile =
  | {
      readonly kind: "feed";
      readonly locale: Locale;
      readonly format: FeedFormat;
      readonly group?: GroupName;
    }
  | { readonly kind: "markdown" | "shareImage"; readonly locale: Locale; readonly slug: string }
  | { readonly kind: "style"; readonly locale: Locale }
  | { readonly kind: "sitemap"; readonly part: number | undefined }
  | { readonly kind: "fixed" | "llms" | "security" };

const fixed: ReadonlyMap<string, SiteFile> = new Map<string, SiteFile>([
  [sitemapUrl(), { kind: "sitemap", part: undefined }],
  [llmsUrl, { kind: "llms" }],
  [securityUrl, { kind: "security" }],
  [robotsUrl, { kind: "fixed" }],
]);

/** The file that a path names, whether or not there is one; undefined for the path of a page. */
export function fileAt(path: string): SiteFile | undefined {
  const part = /^\/sitemaps\/([1-9]\d{0,3})\.xml$/.exec(path)?.[1];
  if (part !== undefined) return { kind: "sitemap", part: Number(part) };
  const [, locale, room, name = "", last, ...rest] = path.split("/");
  if (locale === undefined || !isTagOfPath(locale) || rest.length > 0) return fixed.get(path);
  if (path === feedStyleUrl(locale)) return { kind: "style", locale };
  if (room === "articles") return articleFile(locale, name, last);
  const grouped = isGroupRoom(room);
  const format = formatOf(grouped ? last : room);
  if (format === undefined) return fixed.get(path);
  if (grouped) return { kind: "feed", locale, format, group: { room, slug: name } };
  return name === "" && last === undefined ? { kind: "feed", locale, format } : undefined;
}

/** Asked of every address: what is no tag by its length need not be looked at. */
const isTagOfPath = (text: string) => text.length < 36 && canonicalTag(text) === text;

function articleFile(locale: Locale, name: string, last: string | undefined): SiteFile | undefined {
  if (last === "card.png") return { kind: "shareImage", locale, slug: name };
  if (last !== undefined || !name.endsWith(".md")) return undefined;
  return { kind: "markdown", locale, slug: name.slice(0, -".md".length) };
}

/** The format whose file has this name. */
export function formatOf(name: string | undefined): FeedFormat | undefined {
  const formats: readonly FeedFormat[] = ["rss", "atom", "json"];
  return formats.find((format) => feedFormats[format].name === name);
}
