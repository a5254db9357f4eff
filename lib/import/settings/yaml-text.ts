import { stringify } from "yaml";

/** A text in double quotation marks, as the fields of this project's files are written. */
export const quoted = (value: string): string =>
  stringify(value, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }).trimEnd();

/** A word that YAML reads as a text, with quotation marks only where it would not. */
export const word = (value: string): string =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value)
    ? value
    : quoted(value);

/** A file with lines added at its end; what stands there stays as it is, byte for byte. */
export function extended(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : end;
  return `${text}${gap}${lines.join(end)}${end}`;
}
