import { warning } from "../../content/problem.ts";
import { locales } from "../../i18n/locales.ts";
import type { SiteRule } from "../checked-site.ts";

/** A version of which half the paragraphs are, word for word, those of the original. */
export const untranslated: SiteRule = ({ file, key, locale }, facts, site) => {
  const [original] = locales;
  const other = `articles/${key}/${original}.mdx`;
  const first = locale === original ? undefined : site.facts(other);
  if (first === undefined) return [];
  // One of the two is in the other's language, which is said where it stands.
  if ([...facts.problems, ...first.problems].some(({ rule }) => rule === "wrong-language"))
    return [];
  const known = new Set(first.passages.map(({ words }) => words));
  const same = facts.passages.filter(({ words }) => known.has(words));
  const [passage] = same;
  if (passage === undefined || same.length * 2 < facts.passages.length) return [];
  const { line, column } = passage;
  return [warning(file, "wrong-language", { line, column }, { copied: other })];
};
