import { publishedAt, unknownKeyProblem } from "../../content/published-articles.ts";
import type { SiteRule } from "../checked-site.ts";

/** The unknown themes and authors of a file that has other errors, which keep the catalogue from saying so. */
export const unknownKeys: SiteRule = ({ file }, facts, { catalogue }) => {
  if (publishedAt(catalogue, file)?.blob === facts.blob) return [];
  const { themes, people } = catalogue;
  const keys = (all: typeof themes | typeof people) => all && new Set(all.map(({ key }) => key));
  const known = { themes: keys(themes), authors: keys(people) };
  const said = catalogue.problemsOf.get(file) ?? [];
  return facts.keys.flatMap(({ field, key, ...at }) => {
    const found = unknownKeyProblem(file, field, key, at, known[field]);
    return found === undefined || said.some(({ rule }) => rule === found.rule) ? [] : [found];
  });
};
