import { bilingual } from "../../content/bilingual.ts";
import { type Problem, warning } from "../../content/problem.ts";
import type { EditorTexts } from "../../i18n/editor-languages.ts";
import type { CheckedSite } from "../checked-site.ts";
import { languageNamed, languagesNamed } from "../language-named.ts";
import { type LocalizedText, localizedFiles } from "../localized-texts.ts";

/** What a text of a settings file is called; only these are judged. */
const fields: Readonly<Record<string, EditorTexts>> = {
  name: { fr: "de nom", en: "name" },
  slug: { fr: "d’adresse", en: "address" },
  description: { fr: "de description", en: "description" },
  role: { fr: "de fonction", en: "role" },
  office: { fr: "de nom", en: "name" },
};

/** Texts of settings files that are written by language, and not in each of the site's. */
export function missingLanguages(site: CheckedSite): Problem[] {
  return localizedFiles.flatMap((file) =>
    site.localizedTexts(file).flatMap((text) => judge(text, file, site) ?? []),
  );
}

function judge(text: LocalizedText, file: string, site: CheckedSite): Problem | undefined {
  const { of, field, languages: there, line, column } = text;
  const { languages } = site.catalogue.site;
  const what = fields[field];
  const missing = languages.filter((locale) => !there.includes(locale));
  const shown = languages.find((locale) => there.includes(locale)) ?? there[0];
  if (what === undefined || shown === undefined || missing.length === 0) return undefined;
  const subject =
    field === "office"
      ? { fr: `Le mandat « ${of} »`, en: `The office “${of}”` }
      : file === "people.yaml"
        ? { fr: `La personne « ${of} »`, en: `The person “${of}”` }
        : { fr: `Le thème « ${of} »`, en: `The theme “${of}”` };
  const about = {
    subject: bilingual(subject),
    what: bilingual(what),
    missing: languagesNamed(missing),
    shown: languageNamed(shown),
  };
  return warning(file, "missing-language", { line, column }, about);
}
