import { warning } from "../../content/problem.ts";
import { folderOf } from "../../content/text-names.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { CheckedSite, SiteRule } from "../checked-site.ts";
import type { FileAnalysis } from "../file-analysis.ts";
import { wrongLanguage } from "./wrong-language.ts";

/** A version of which half the paragraphs are, word for word, those of one that it translates. */
export const untranslated: SiteRule = (subject, facts, site) => {
  const { file, locale } = subject;
  for (const original of originalsOf(locale, site)) {
    const other = `${folderOf(file)}/${original}.mdx`;
    const first = site.facts(other);
    const passage = first && copied(facts, first);
    if (first === undefined || passage === undefined) continue;
    // Where one of the two is in the other's language, that is said where it stands.
    const source = { ...subject, file: other, locale: original };
    const told = [wrongLanguage(subject, facts, site), wrongLanguage(source, first, site)];
    if (told.some((problems) => problems.length > 0)) return [];
    const { line, column } = passage;
    return [warning(file, "wrong-language", { line, column }, { copied: other })];
  }
  return [];
};

/** The languages that the site names before another: French and Canadian French may have one text. */
function originalsOf(locale: Locale, { catalogue }: CheckedSite): readonly Locale[] {
  const { languages } = catalogue.site;
  const language = (tag: Locale) => new Intl.Locale(tag).language;
  return languages
    .slice(0, Math.max(0, languages.indexOf(locale)))
    .filter((each) => language(each) !== language(locale));
}

/** The first passage of a text that another one has too, if half of its passages are such. */
function copied({ passages }: FileAnalysis, original: FileAnalysis) {
  const known = new Set(original.passages.map(({ words }) => words));
  const same = passages.filter(({ words }) => known.has(words));
  return same.length * 2 < passages.length ? undefined : same[0];
}
