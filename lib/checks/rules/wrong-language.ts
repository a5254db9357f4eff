import { type Position, warning } from "../../content/problem.ts";
import { knownLanguage } from "../../i18n/language-of.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { SiteRule } from "../checked-site.ts";
import { languageNamed } from "../language-named.ts";

/**
 * A paragraph whose small words are mostly those of another of the site's languages; or, where each is
 * too short to tell, a text whose paragraphs taken together are.
 */
export const wrongLanguage: SiteRule = ({ file, locale }, { foreign }, { catalogue }) => {
  const { languages } = catalogue.site;
  const among = (found: readonly Locale[]) =>
    found
      .flatMap((tag) => languages.filter((each) => knownLanguage(each)?.tag === tag))
      .find((each) => each !== locale);
  const told = (at: Position, found: Locale, whole = {}) =>
    warning(file, "wrong-language", at, {
      expected: languageNamed(locale),
      found: languageNamed(found),
      ...whole,
    });
  const passages = foreign.passages.flatMap((passage) => {
    const found = among(passage.languages);
    return found === undefined ? [] : [told(passage, found)];
  });
  const found = passages.length > 0 ? undefined : among(foreign.whole.languages);
  return found === undefined ? passages : [told(foreign.whole, found, { whole: "yes" })];
};
