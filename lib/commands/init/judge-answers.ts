import { isTimeZone } from "../../content/dates.ts";
import { mostLanguages } from "../../content/schema/site.ts";
import { canonicalTag, type Locale, likelyTag } from "../../i18n/locales.ts";
import type { InitTexts } from "./init-texts.ts";
import { type Answers, type Forge, forges, themeKey } from "./new-site.ts";

/** What was typed, before anything is known of it. */
export interface Typed {
  readonly name?: string | undefined;
  readonly person?: boolean | undefined;
  readonly organization?: boolean | undefined;
  readonly publisher?: string | undefined;
  readonly languages?: string | undefined;
  readonly themes?: string | undefined;
  readonly forge?: string | undefined;
  readonly "time-zone"?: string | undefined;
}

/** A line that says what is wrong with an answer; undefined where nothing is. */
type Wrong = string | undefined;

/** A name on one line, as it is written into files. */
export const nameOf = (typed = ""): string => typed.replace(/\s+/g, " ").trim();

/** What is listed with commas, whichever a keyboard has. */
export const listOf = (typed = ""): string[] =>
  typed
    .split(/[,،、，;]/)
    .map(nameOf)
    .filter((each) => each !== "");

/** The languages that are listed, also with spaces alone, each as its tag is written. */
export const languagesIn = (typed = ""): Locale[] =>
  listOf(typed.replace(/\s+/g, ",")).map((each) => canonicalTag(each.replaceAll("_", "-")) ?? each);

export function wrongName(typed: string | undefined, say: InitTexts): Wrong {
  const name = nameOf(typed);
  if (name === "") return say.noName;
  return name.length > 120 ? say.longName : undefined;
}

export function wrongKind({ person, organization }: Typed, say: InitTexts): Wrong {
  if (person && organization) return say.bothKinds;
  return person || organization ? undefined : say.noKind;
}

/** Without a name of its own, the site's is that of whoever publishes it. */
export function wrongPublisher(typed: string | undefined, say: InitTexts): Wrong {
  return nameOf(typed).length > 300 ? say.longPublisher : undefined;
}

export function wrongLanguages(typed: string | undefined, say: InitTexts): Wrong {
  const tags = languagesIn(typed);
  if (tags.length === 0) return say.noLanguages;
  if (tags.length > mostLanguages) return say.manyLanguages(mostLanguages);
  const bad = tags.find((each) => canonicalTag(each) === undefined);
  if (bad !== undefined) return say.badLanguage(shorten(bad));
  const likely = tags.map(likelyTag);
  const at = likely.findIndex((each, index) => likely.indexOf(each) !== index);
  const [one, other] = [tags[likely.indexOf(likely[at] ?? "")], tags[at]];
  return one === undefined || other === undefined ? undefined : say.sameLanguage(one, other);
}

export function wrongThemes(typed: string | undefined, say: InitTexts): Wrong {
  const names = listOf(typed);
  if (names.length === 0) return say.noThemes;
  const long = names.find((name) => name.length > 300);
  if (long !== undefined) return say.longTheme(shorten(long));
  const keys = names.map(themeKey);
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  const key = keys[at];
  return key === undefined
    ? undefined
    : say.sameTheme(names[keys.indexOf(key)] ?? "", names[at] ?? "", key);
}

export function wrongForge(typed: string | undefined, say: InitTexts): Wrong {
  if (typed === undefined || isForge(typed)) return undefined;
  return say.badForge(shorten(typed), forges.join(" / "));
}

export function wrongTimeZone(typed: string | undefined, say: InitTexts): Wrong {
  return typed === undefined || isTimeZone(typed) ? undefined : say.badTimeZone(shorten(typed));
}

/** A line for each answer that is wrong or missing. */
export function wrongAnswers(typed: Typed, say: InitTexts): string[] {
  return [
    wrongName(typed.name, say),
    wrongKind(typed, say),
    wrongPublisher(typed.publisher, say),
    wrongLanguages(typed.languages, say),
    wrongThemes(typed.themes, say),
    wrongForge(typed.forge, say),
    wrongTimeZone(typed["time-zone"], say),
  ].filter((each) => each !== undefined);
}

/** The answers that were typed, once nothing is wrong with them. */
export function answersIn(typed: Typed, machineTimeZone: string): Answers {
  return {
    name: nameOf(typed.name),
    kind: typed.person ? "person" : "organization",
    publisher: nameOf(typed.publisher) || nameOf(typed.name),
    languages: languagesIn(typed.languages),
    themes: listOf(typed.themes),
    forge: isForge(typed.forge) ? typed.forge : "none",
    timeZone: typed["time-zone"] ?? machineTimeZone,
  };
}

function isForge(name: string | undefined): name is Forge {
  return forges.some((each) => each === name);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
