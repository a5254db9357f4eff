import { error } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { suggest } from "../../content/suggest.ts";
import type { SiteRule } from "../checked-site.ts";

/** The unknown themes of a file that has other errors, which keep the catalogue from saying so. */
export const unknownThemes: SiteRule = ({ file }, facts, { catalogue }) => {
  const known = catalogue.themes?.map(({ key }) => key);
  const said = catalogue.problemsOf.get(file)?.some(({ rule }) => rule === "unknown-theme");
  if (known === undefined || said || publishedAt(catalogue, file)?.blob === facts.blob) return [];
  return facts.themes
    .filter(({ theme }) => !known.includes(theme))
    .map(({ theme, ...at }) => error(file, "unknown-theme", at, { theme }, suggest(theme, known)));
};
