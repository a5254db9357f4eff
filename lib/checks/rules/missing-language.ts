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
  kind: { fr: "de nom", en: "name" },
  tagline: { fr: "de ligne sous le nom (tagline)", en: "tagline" },
  notice: { fr: "de mention (notice)", en: "notice" },
};

/** Texts of settings files that are written by language, and not in each of the site's. */
export function missingLanguages(site: CheckedSite): Problem[] {
  return localizedFiles.flatMap((file) =>
    site.localizedTexts(file).flatMap((text) => judge(text, file, site) ?? []),
  );
}

function judge(text: LocalizedText, file: string, site: CheckedSite): Problem | undefined {
  const { field, languages: there, line, column } = text;
  const { languages } = site.catalogue.site;
  const what = fields[field];
  const missing = languages.filter((locale) => !there.includes(locale));
  const shown = languages.find((locale) => there.includes(locale)) ?? there[0];
  if (what === undefined || shown === undefined || missing.length === 0) return undefined;
  const about = {
    subject: bilingual(subjectOf(text, file)),
    what: bilingual(what),
    missing: languagesNamed(missing),
    shown: languageNamed(shown),
  };
  return warning(file, "missing-language", { line, column }, about);
}

function subjectOf({ of, field }: LocalizedText, file: string): EditorTexts {
  if (field === "office") return { fr: `Le mandat « ${of} »`, en: `The office “${of}”` };
  if (field === "kind") return { fr: `Le type « ${of} »`, en: `The kind “${of}”` };
  if (file === "series.yaml") return { fr: `La série « ${of} »`, en: `The series “${of}”` };
  if (file === "people.yaml") return { fr: `La personne « ${of} »`, en: `The person “${of}”` };
  if (file === "themes.yaml") return { fr: `Le thème « ${of} »`, en: `The theme “${of}”` };
  return of === "publisher"
    ? { fr: "L’éditeur (publisher)", en: "The publisher" }
    : { fr: "Le site", en: "The site" };
}
