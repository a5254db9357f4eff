import { distance } from "fastest-levenshtein";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import { type Link, navigation } from "./navigation.ts";

/** Longer addresses are not typing errors, and comparing them would cost time. */
const longest = 120;

/** Articles and themes whose address resembles a path that leads nowhere, the closest first. */
export function closeMatches(edition: Edition, locale: Locale, path: string): readonly Link[] {
  const wanted = (path.split("/").filter(Boolean).at(-1) ?? "").toLowerCase();
  if (wanted === "" || wanted.length > longest) return [];
  const links = [
    ...navigation(edition, locale).themes.map(({ text, url }) => ({ text, url })),
    ...edition.articles[locale].map((article) => ({
      text: typeset(article.title, article.locale),
      url: articleUrl(locale, article.slug),
    })),
  ];
  return links
    .map((link) => ({ link, far: unlikeness(wanted, link.url.split("/").at(-1) ?? "") }))
    .filter(({ far }) => far <= 0.6)
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ link }) => link);
}

/** 0 for the same slug, 1 for one that shares nothing: letters that differ, or words that do. */
function unlikeness(wanted: string, slug: string): number {
  const letters = distance(wanted, slug) / Math.max(wanted.length, slug.length);
  const words = new Set(slug.split("-").filter((word) => word.length > 3));
  const shared = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => words.has(word)).length;
  return shared === 0 ? letters : Math.min(letters, 0.5 / shared);
}
