import { pageAssets } from "../content/page.ts";
import type { Problem } from "../content/problem.ts";
import { publishedAt } from "../content/published-articles.ts";
import { publishedPageAt } from "../content/published-pages.ts";
import { hasLanguage } from "../content/site.ts";
import { articleName, pageName, slugOfKey } from "../content/text-names.ts";
import type { CheckedSite, SiteRule, Subject } from "./checked-site.ts";
import { alreadyEnded } from "./rules/already-ended.ts";
import { daysToCome } from "./rules/days-to-come.ts";
import { duplicateTitle } from "./rules/duplicate-title.ts";
import { missingLanguages } from "./rules/missing-language.ts";
import { missingPortraits } from "./rules/missing-portraits.ts";
import { siteEmbeds } from "./rules/site-embeds.ts";
import { siteFiles } from "./rules/site-files.ts";
import { siteImages } from "./rules/site-images.ts";
import { siteLinks } from "./rules/site-links.ts";
import { tooManyPinned } from "./rules/too-many-pinned.ts";
import { translationBehind } from "./rules/translation-behind.ts";
import { translationPublic } from "./rules/translation-public.ts";
import { unknownKeys } from "./rules/unknown-keys.ts";
import { untranslated } from "./rules/untranslated.ts";
import { wrongLanguage } from "./rules/wrong-language.ts";

const rules: readonly SiteRule[] = [
  unknownKeys,
  siteLinks,
  siteImages,
  siteEmbeds,
  siteFiles,
  duplicateTitle,
  translationBehind,
  translationPublic,
  daysToCome,
  alreadyEnded,
  tooManyPinned,
  untranslated,
  wrongLanguage,
];

/**
 * Everything an editor may want to mend, in the order of the files: errors, which keep a version
 * from being published, and advice. A pure function of the catalogue, its files' facts and the
 * instant, all within `site`; `files`, if given, are the only ones to judge.
 */
export function checkSite(site: CheckedSite, files?: ReadonlySet<string>): readonly Problem[] {
  const errors = site.catalogue.problems.map(({ kept: _kept, ...problem }): Problem => problem);
  return [
    ...errors,
    ...site.catalogue.settings.advice,
    ...missingLanguages(site),
    ...missingPortraits(site),
    ...adviceOn(site),
  ]
    .filter(({ file }) => files?.has(file) ?? true)
    .sort(byPlace);
}

/** The advice on every file that can be read, less what its editors switched off. */
function adviceOn(site: CheckedSite): Problem[] {
  const problems: Problem[] = [];
  for (const path of site.catalogue.entries.keys()) {
    const facts = path.endsWith(".mdx") ? site.facts(path) : undefined;
    if (facts === undefined) continue;
    const subject =
      publishedAt(site.catalogue, path) ?? pageSubject(path, site) ?? unpublished(path, site);
    // Of a language that is not the site's, its name is all there is to mend.
    if (subject === undefined) continue;
    const found = [...facts.problems];
    for (const rule of rules) found.push(...rule(subject, facts, site));
    if (found.length === 0) continue;
    const off = new Set(facts.switches.map(({ rule }) => rule));
    problems.push(...found.filter(({ rule }) => !off.has(rule)));
  }
  return problems;
}

/** A page is there at all times. */
function pageSubject(file: string, { catalogue }: CheckedSite): Subject | undefined {
  const name = pageName(file);
  if (name === undefined || !hasLanguage(catalogue.site, name.name)) return undefined;
  const { slug = name.key, draft } = publishedPageAt(catalogue.pages, file) ?? {};
  return { file, key: pageAssets(name.key), locale: name.name, slug, draft, instant: 0 };
}

/** A file whose errors keep it from being an article is judged as if it were to appear now. */
function unpublished(file: string, { catalogue }: CheckedSite): Subject | undefined {
  const name = articleName(file);
  if (name === undefined || !hasLanguage(catalogue.site, name.name)) return undefined;
  return { file, key: name.key, locale: name.name, slug: slugOfKey(name.key), instant: 0 };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
