import { IntlMessageFormat } from "intl-messageformat";
import { english } from "../i18n/languages/en/language.ts";
import type { Language } from "../i18n/languages/language.ts";
import { languageName } from "../i18n/locales.ts";

type Texts = ReadonlyMap<string, string>;
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** What a language's folder lacks, as sentences; the model's texts say which there are to be. */
export function lacks(language: Language, model: Language): string[] {
  const { tag, search, dates } = language;
  const once = language.typeset(sample);
  const facts: readonly (readonly [unmet: boolean, sentence: string])[] = [
    [Intl.getCanonicalLocales(tag)[0] !== tag, `${tag} is not how its tag is written`],
    [language.typeset(once) !== once, "typeset twice is not the same as once"],
    [language.quotes.some((mark) => mark.trim() === ""), "no quotation marks"],
    [[language.colon, language.comma].some((mark) => mark.trim() === ""), "no colon or no comma"],
    [Intl.DateTimeFormat.supportedLocalesOf(dates.tag).length === 0, "no dates of its own in Intl"],
    [!/9.{1,3}05/.test(dates.instant("", 9, 5)), "a time of day lacks its hour or its minute"],
    [!/^[a-z]+(?:-[a-z]+)*$/.test(language.searchSegment), "searchSegment is not ASCII words"],
    [search.stopWords.length === 0, "no stop words"],
    [!new RegExp(`^${tag.split("-")[0]}_[A-Z]{2}$`).test(language.territory), "no territory"],
    [!/^[a-z]+$/.test(language.langid), "no langid"],
  ];
  const sentences = facts.flatMap(([unmet, sentence]) => (unmet ? [sentence] : []));
  return [...textsLack(language, model), ...sentences];
}

/** Something for every rule of typography there may be. */
const sample = `z. B. Nr. 5, § 5 : 10 % ; 5 € ! « oui » l'un, 's avonds un po' n.º 5 EE. UU. 12 000 '90 …`;

/** Texts that are written in a language as in English. */
const asInEnglish: Readonly<Record<string, readonly string[]>> = {
  "*": ["RSS", "Atom", "JSON Feed", "BibTeX"],
  fr: [
    ...["Pages", "{title}, page {page}", "Correction", "Sources", "Source", "Versions", "Article"],
    ...["Date", "Notes", "{room, select, pages {Page} other {Article}}"],
  ],
  de: ["Text"],
  it: ["In {language}"],
};

function textsLack(language: Language, model: Language): string[] {
  const [own, wanted] = [textsOf(language.texts), textsOf(model.texts)];
  return [
    ...[...wanted].flatMap(([key, text]) => textLacks(key, own.get(key), text, language, model)),
    ...[...own.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is of no use`),
  ].map((sentence) => `messages.json: ${sentence}`);
}

function textLacks(
  key: string,
  text: string | undefined,
  wanted: string,
  { tag }: Language,
  model: Language,
): string[] {
  if (text === undefined) return [`${key} is missing`];
  if (text.trim() === "") return [`${key} is empty`];
  const parts = partsOf(text, tag);
  if (parts === undefined) return [`${key} is not ICU`];
  const [taken, others] = [argumentsOf(parts), argumentsOf(partsOf(wanted, model.tag) ?? [])];
  const modelName = languageName(model.tag, "en");
  return [
    ...(taken === others ? [] : [`${key} takes ${taken}, the ${modelName} takes ${others}`]),
    ...formsLacking(parts, tag).map((form) => `${key} lacks the plural form ${form}`),
    ...(isLeftInEnglish(key, text, tag) ? [`${key} is still the English text`] : []),
  ];
}

function isLeftInEnglish(key: string, text: string, tag: string): boolean {
  const hasWords = /\p{L}/u.test(text.replace(/\{\w+\}/g, ""));
  const allowed = [...(asInEnglish["*"] ?? []), ...(asInEnglish[tag] ?? [])];
  const isEnglish = textsOf(english.texts).get(key) === text;
  return tag !== english.tag && hasWords && isEnglish && !allowed.includes(text);
}

/** Every text by the path of its key. */
export function textsOf(tree: object, path = ""): Texts {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === "string"
      ? [[`${path}${name}`, value]]
      : [...textsOf(value, `${path}${name}.`)],
  );
  return new Map(entries);
}

function partsOf(text: string, tag: string): readonly Part[] | undefined {
  try {
    return new IntlMessageFormat(text, tag).getAst();
  } catch {
    return undefined;
  }
}

/** A text's parts with those that are within them: in a plural's forms, between a tag's ends. */
function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => {
    if ("options" in part) {
      return [part, ...Object.values(part.options).flatMap(({ value }) => allParts(value))];
    }
    return "children" in part ? [part, ...allParts(part.children)] : [part];
  });
}

/** The arguments and tags that a text takes, as they are told: {count}, <lang>. */
function argumentsOf(parts: readonly Part[]): string {
  const names = allParts(parts).flatMap((part) => {
    if (part.type === literal || !("value" in part)) return [];
    return ["children" in part ? `<${part.value}>` : `{${part.value}}`];
  });
  return [...new Set(names)].sort().join(" ") || "nothing";
}

/** What the parser calls text between arguments. */
const literal = 0;

function formsLacking(parts: readonly Part[], tag: string): string[] {
  return allParts(parts).flatMap((part) => {
    if (!("pluralType" in part)) return [];
    const rules = new Intl.PluralRules(tag, { type: part.pluralType ?? "cardinal" });
    const forms = rules.resolvedOptions().pluralCategories.toSorted();
    return forms.filter((form) => !(form in part.options));
  });
}
