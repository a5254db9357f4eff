import { distance } from "fastest-levenshtein";
import { articlesIn, type Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import { groupsIn } from "./groups.ts";
import { groupLink, type Link } from "./navigation.ts";

/** Longer addresses are not typing errors, and comparing them would cost time. */
const longest = 120;

/** What shares less than this is something else. */
const farthest = 0.6;

/** Articles, themes and people whose address resembles a path that leads nowhere, the closest first. */
export function closeMatches(edition: Edition, locale: Locale, path: string): readonly Link[] {
  const wanted = (path.split("/").filter(Boolean).at(-1) ?? "").toLowerCase();
  if (wanted === "" || wanted.length > longest) return [];
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const far = (slug: string) => unlikeness(wanted, words, slug);
  const groups = groupsIn(edition, locale).map((group) => ({
    far: far(group.slug),
    link: () => {
      const { text, url } = groupLink(edition, group, locale);
      return { text, url };
    },
  }));
  const articles = articlesIn(edition, locale).map(({ title, slug, locale: lang }) => ({
    far: far(slug),
    link: () => ({ text: typeset(title, lang), url: articleUrl(locale, slug) }),
  }));
  return [...groups, ...articles]
    .filter((each) => each.far <= farthest)
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ link }) => link());
}

/** 0 for the same slug, 1 for one that shares nothing: letters that differ, or words that do. */
function unlikeness(wanted: string, words: readonly string[], slug: string): number {
  const shared = words.filter((word) => `-${slug}-`.includes(`-${word}-`)).length;
  const length = Math.max(wanted.length, slug.length);
  // So different in length that no comparison could bring them near.
  const hopeless = Math.abs(wanted.length - slug.length) / length > farthest;
  const letters = hopeless ? 1 : distance(wanted, slug) / length;
  return shared === 0 ? letters : Math.min(letters, 0.5 / shared);
}
