import { slugOf } from "../../checks/article-template.ts";
import type { Theme } from "../../content/settings.ts";
import { type Locale, locales, otherLocale } from "../../i18n/locales.ts";
import { freeName } from "../plan/slug.ts";
import type { Category, Channel, Term } from "../wxr/item.ts";
import { quoted, word } from "./yaml-text.ts";

/** WordPress' own category for what nobody sorted. */
const unsorted = /^(?:uncategori[sz]ed|non-classe|sans-categorie)(?:-[a-z]{2})?$/;

const toSort = {
  fr: { id: "", nicename: "a-classer", name: "À classer", parent: "" },
  en: { id: "", nicename: "to-be-sorted", name: "To be sorted", parent: "" },
};

/** The themes of imported articles: those that are there, and those that must be added. */
export interface ImportedThemes {
  /** The themes of a post by its categories, at least one. */
  themesFor(terms: readonly Term[]): readonly string[];
  /** The slug of the theme that a category became, by the category's nicename. */
  slugOf(nicename: string, locale: Locale): string | undefined;
  /** Those that were not there. */
  readonly added: readonly Theme[];
  /** Whether a theme's key is the one for posts without a category. */
  isUnsorted(key: string): boolean;
}

/** Finds or makes a theme for each category that a post has. */
export function importedThemes(
  existing: readonly Theme[],
  { categories, translated }: Pick<Channel, "categories" | "translated">,
): ImportedThemes {
  const added: Theme[] = [];
  const known = new Map<string, string>();
  const all = () => [...existing, ...added];

  const find = (names: readonly Category[]) =>
    all().find((theme) =>
      names.some(({ nicename, name }) => {
        const slug = slugOf(nicename);
        return (
          [theme.key, ...Object.values(theme.slug)].includes(slug) ||
          Object.values(theme.name).some((each) => slugOf(each) === slugOf(name))
        );
      }),
    );
  const add = (names: Readonly<Record<Locale, Category>>): Theme => {
    const slug = (locale: Locale) =>
      freeName(slugOf(names[locale].nicename) || slugOf(names[locale].name) || "theme", (each) =>
        all().some((theme) => theme.slug[locale] === each),
      );
    const key = freeName(slug("fr"), (each) => all().some((theme) => theme.key === each));
    const theme = {
      key,
      name: { fr: names.fr.name.slice(0, 200) || key, en: names.en.name.slice(0, 200) || key },
      slug: { fr: slug("fr"), en: slug("en") },
    };
    added.push(theme);
    return theme;
  };
  const themeOf = (nicename: string, name: string): string => {
    const before = known.get(nicename);
    if (before !== undefined) return before;
    const own = categories.find((each) => each.nicename === nicename) ?? {
      ...{ id: "", nicename, name, parent: "" },
    };
    const group = translated.find((each) => locales.some((locale) => each[locale] === own)) ?? {};
    const names = {
      fr: group.fr ?? group[otherLocale("fr")] ?? own,
      en: group.en ?? group[otherLocale("en")] ?? own,
    };
    const { key } = find([names.fr, names.en]) ?? add(names);
    for (const each of [own, names.fr, names.en]) known.set(each.nicename, key);
    return key;
  };
  const unsortedKey = () => {
    const key = known.get("") ?? (find([toSort.fr]) ?? add(toSort)).key;
    known.set("", key);
    return key;
  };

  return {
    added,
    themesFor: (terms) => {
      const sorted = terms.filter(
        ({ domain, nicename }) => domain === "category" && !unsorted.test(nicename),
      );
      const keys = [...new Set(sorted.map(({ nicename, name }) => themeOf(nicename, name)))];
      return keys.length > 0 ? keys : [unsortedKey()];
    },
    slugOf: (nicename, locale) => {
      const key = known.get(nicename);
      return all().find((theme) => theme.key === key)?.slug[locale];
    },
    isUnsorted: (key) => key === known.get(""),
  };
}

/** The lines that add themes to themes.yaml. */
export function themeLines(themes: readonly Theme[]): string[] {
  return themes.flatMap(({ key, name, slug }) => [
    `${word(key)}:`,
    `  name: { fr: ${quoted(name.fr)}, en: ${quoted(name.en)} }`,
    `  slug: { fr: ${word(slug.fr)}, en: ${word(slug.en)} }`,
  ]);
}
