import { isDayOrInstant } from "../../content/dates.ts";

/** How much is done so that a text is read as itself: at first as little as looks right. */
export const cares = ["as-around", "quoted", "escaped"] as const;
export type Care = (typeof cares)[number];

/** What other readers of YAML take for something else than a text: Norwegian's no, times, dates. */
const ambiguous =
  /^(?:[yn]|yes|no|on|off|true|false|null|~|[-+.]*\d[\d_.,:+\-a-fotxz]*|[-+]?\.(?:inf|nan))$/i;
const days = (text: string) => isDayOrInstant(text);

/** Whether a text may stand without quotation marks, as far as its own signs go. */
export function isPlain(text: string, mayBeDay: boolean): boolean {
  if (text.includes("\n") || text.trim() !== text || text === "") return false;
  return days(text) ? mayBeDay : !ambiguous.test(text);
}

/** Between double quotation marks, on one line. */
export function doubleQuoted(text: string): string {
  // What JSON escapes, YAML reads alike.
  return JSON.stringify(text);
}

const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** The same without a sign that is read as a space of YAML's own. */
export function escaped(text: string): string {
  return doubleQuoted(text).replace(
    wideSpaces,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Between single quotation marks, if that can be. */
export function singleQuoted(text: string): string | undefined {
  return text.includes("\n") ? undefined : `'${text.replaceAll("'", "''")}'`;
}
