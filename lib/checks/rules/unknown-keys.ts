import { knownKeys } from "../../content/known-keys.ts";
import { publishedAt, unknownKeyProblem } from "../../content/published-articles.ts";
import type { SiteRule } from "../checked-site.ts";

/** What a file names that is not there, where it has other errors, which keep the catalogue from saying so. */
export const unknownKeys: SiteRule = ({ file }, facts, { catalogue }) => {
  if (publishedAt(catalogue, file)?.blob === facts.blob) return [];
  const known = knownKeys(catalogue.settings);
  const said = catalogue.problemsOf.get(file) ?? [];
  return facts.keys.flatMap(({ field, key, ...at }) => {
    const found = unknownKeyProblem(file, field, key, at, known[field]);
    return found === undefined || said.some(({ rule }) => rule === found.rule) ? [] : [found];
  });
};
