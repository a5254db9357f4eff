import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";

const [kB, MB] = [1024, 1024 * 1024];

/** What a file weighs, as the page says it. */
export function fileSize(bytes: number, locale: Locale): string {
  const unit = bytes < kB ? "byte" : bytes < MB ? "kilobyte" : "megabyte";
  const number = bytes / (bytes < kB ? 1 : bytes < MB ? kB : MB);
  const digits = unit === "megabyte" && number < 10 ? 1 : 0;
  const form = {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(editorLanguageFor(locale), form).format(number);
}
