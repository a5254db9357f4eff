import { stringify } from "yaml";
import type { Locale } from "../../i18n/locales.ts";

/** A text in double quotation marks, as the fields of this project's files are written. */
export const quoted = (value: string): string =>
  stringify(value, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }).trimEnd();

/** A word that YAML reads as a text, with quotation marks only where it would not. */
export const word = (value: string): string =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value)
    ? value
    : quoted(value);

/** The tag of a language: Norwegian's, no, is not the answer that some programs take it for. */
export const tagWord = (tag: Locale): string =>
  word(tag.toLowerCase()) === tag.toLowerCase() ? tag : quoted(tag);

/** A file with lines added at its end; what stands there stays as it is, byte for byte. */
export function extended(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : end;
  return `${text}${gap}${lines.join(end)}${end}`;
}
