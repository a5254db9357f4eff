import { slugOf } from "../../checks/article-template.ts";
import { type TextByLanguage, textIn } from "../../content/localized-text.ts";
import type { Theme } from "../../content/settings.ts";
import { type EditorTexts, editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { freeName } from "../plan/slug.ts";
import type { Scan } from "../scan.ts";
import type { Category, Term } from "../wxr/item.ts";
import { quoted, tagWord, word } from "./yaml-text.ts";

/** WordPress' own category for what nobody sorted. */
const unsorted = /^(?:uncategori[sz]ed|non-classe|sans-categorie)(?:-[a-z]{2})?$/;

const toSort: EditorTexts<Category> = {
  fr: { id: "", nicename: "a-classer", name: "À classer", parent: "" },
  en: { id: "", nicename: "to-be-sorted", name: "To be sorted", parent: "" },
};

/** A category in the languages in which it has a name of its own. */
type Translated = ReadonlyMap<Locale, Category>;

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
  { channel, languages, locales }: Pick<Scan, "channel" | "languages" | "locales">,
): ImportedThemes {
  const added: Theme[] = [];
  const known = new Map<string, string>();
  const all = () => [...existing, ...added];
  const translated = channel.translated.map(
    (group): Translated =>
      new Map(
        Object.entries(group).flatMap(([code, category]) => {
          const locale = locales.get(code);
          return locale === undefined ? [] : [[locale, category] as const];
        }),
      ),
  );

  const find = (names: readonly Category[]) =>
    all().find((theme) =>
      names.some(({ nicename, name }) => {
        const slug = slugOf(nicename);
        return (
          [theme.key, ...textsOf(theme.slug)].includes(slug) ||
          textsOf(theme.name).some((each) => slugOf(each) === slugOf(name))
        );
      }),
    );
  const slugFor = ({ nicename, name }: Category) =>
    freeName(slugOf(nicename) || slugOf(name) || "theme", (each) =>
      all().some(({ slug }) => textsOf(slug).includes(each)),
    );
  /** `own` gives the key, and the texts where there is but one for all languages. */
  const add = (own: Category, names: Translated): Theme => {
    const key = freeName(slugFor(own), (each) => all().some((theme) => theme.key === each));
    const nameFor = ({ name }: Category) => name.slice(0, 200) || key;
    const theme = {
      key,
      name: byLanguage(own, names, nameFor),
      slug: byLanguage(own, names, slugFor),
    };
    added.push(theme);
    return theme;
  };
  const themeOf = (nicename: string, name: string): string => {
    const before = known.get(nicename);
    if (before !== undefined) return before;
    const own = channel.categories.find((each) => each.nicename === nicename) ?? {
      ...{ id: "", nicename, name, parent: "" },
    };
    const names = translated.find((each) => [...each.values()].includes(own)) ?? new Map();
    const first = languages.map((each) => names.get(each)).find(Boolean) ?? own;
    const { key } = find([...names.values(), own]) ?? add(first, names);
    for (const each of [own, ...names.values()]) known.set(each.nicename, key);
    return key;
  };
  const unsortedKey = () => {
    const names = new Map(languages.map((each) => [each, toSort[editorLanguageFor(each)]]));
    const own = toSort[editorLanguageFor(languages[0] ?? "en")];
    const key = known.get("") ?? (find([own]) ?? add(own, names)).key;
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
      const theme = all().find((theme) => theme.key === key);
      return theme && textIn(theme.slug, locale, languages).text;
    },
    isUnsorted: (key) => key === known.get(""),
  };
}

/** All that a text is in any language. */
const textsOf = (text: TextByLanguage) => (typeof text === "string" ? [text] : Object.values(text));

/** A text for all languages, or by language where it differs. */
function byLanguage(
  own: Category,
  names: Translated,
  text: (of: Category) => string,
): TextByLanguage {
  const texts = [...names].map(([locale, each]) => [locale, text(each)] as const);
  const different = new Set(texts.map(([, each]) => each)).size > 1;
  return different ? Object.fromEntries(texts) : text(own);
}

/** The lines that add themes to themes.yaml. */
export function themeLines(themes: readonly Theme[]): string[] {
  return themes.flatMap(({ key, name, slug }) => [
    `${word(key)}:`,
    `  name: ${written(name, quoted)}`,
    `  slug: ${written(slug, word)}`,
  ]);
}

function written(text: TextByLanguage, inYaml: (value: string) => string): string {
  if (typeof text === "string") return inYaml(text);
  const texts = Object.entries(text).map(([tag, each]) => `${tagWord(tag)}: ${inYaml(each)}`);
  return `{ ${texts.join(", ")} }`;
}
