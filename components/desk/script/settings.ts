import type { ScriptText } from "#lib/desk/writing/script-texts.ts";

/** What the page says to its script: words of its language, and where to ask. */
export interface Settings {
  readonly texts: Readonly<Partial<Record<ScriptText, string>>>;
  /** Where what is typed is sent, to be shown and checked. */
  readonly typing: string;
  /** Where titles of the site's texts are found. */
  readonly suggest: string;
  /** The page about a rule, whose name takes the place of RULE; undefined where nobody is shown the handbook. */
  readonly rule?: string;
}

const script = document.querySelector<HTMLScriptElement>("script[data-desk]");

/** Undefined where there is nothing to write. */
export const settings: Settings | undefined =
  JSON.parse(script?.dataset.desk ?? "null") ?? undefined;

/** What the page's policy knows the editor's styles by. */
export const nonce = script?.nonce ?? "";

/** A text of the page, with what it names put in. */
export function text(name: ScriptText, values: Readonly<Record<string, string>> = {}): string {
  const known = settings?.texts[name] ?? name;
  return known.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

/** The language of the page's own words. */
export const pageLanguage =
  document.querySelector<HTMLElement>(".desk-write")?.lang || document.documentElement.lang;
