import type { Problem } from "../content/problem.ts";
import { publishedAt } from "../content/selection.ts";
import { duplicateTitle } from "./rules/duplicate-title.ts";
import { siteImages } from "./rules/site-images.ts";
import { siteLinks } from "./rules/site-links.ts";
import { translationBehind } from "./rules/translation-behind.ts";
import type { Site, SiteRule } from "./site.ts";

const rules: readonly SiteRule[] = [siteLinks, siteImages, duplicateTitle, translationBehind];

/**
 * Everything an editor may want to mend, in the order of the files: errors, which keep a version
 * from being published, and advice. A pure function of the catalogue, its files' facts and the
 * instant, all within `site`; `files`, if given, are the only ones to judge.
 */
export function checkContent(site: Site, files?: ReadonlySet<string>): readonly Problem[] {
  const errors = site.catalogue.problems.map(({ kept: _kept, ...problem }): Problem => problem);
  return [...errors, ...adviceOn(site)]
    .filter(({ file }) => files?.has(file) ?? true)
    .sort(byPlace);
}

/** The advice on every file that can be read, less what its editors switched off. */
function adviceOn(site: Site): Problem[] {
  const problems: Problem[] = [];
  for (const path of site.catalogue.entries.keys()) {
    const facts = path.endsWith(".mdx") ? site.facts(path) : undefined;
    if (facts === undefined) continue;
    const article = publishedAt(site.catalogue, path);
    const found = article ? rules.flatMap((rule) => rule(article, facts, site)) : [];
    const off = new Set(facts.switches.map(({ rule }) => rule));
    problems.push(...[...facts.problems, ...found].filter(({ rule }) => !off.has(rule)));
  }
  return problems;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
