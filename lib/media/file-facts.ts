import { fileName } from "../content/assets.ts";
import { assetOf, type Catalogue, documentOf } from "../content/catalogue.ts";
import { extensionOf, type FileType, fileType } from "../content/files/file-types.ts";
import { languageOf } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { mediaUrl } from "../i18n/urls.ts";

/** A file beside a text, as its readers are told of it. */
export interface FileFacts {
  readonly url: string;
  readonly name: string;
  /** Undefined for an image. */
  readonly type: FileType | undefined;
  /** In bytes. */
  readonly size: number;
  /** Of a PDF, where they could be counted. */
  readonly pages: number | undefined;
}

/** The file beside a work's texts that they call so; undefined if there is none for readers. */
export function fileFacts(
  catalogue: Catalogue,
  key: string,
  written: string,
): FileFacts | undefined {
  const entry = assetOf(catalogue, key, written);
  if (entry === undefined) return undefined;
  const name = fileName(entry.path);
  return {
    url: mediaUrl(key, entry.blob, name),
    name,
    type: fileType(name),
    size: entry.size,
    pages: documentOf(catalogue, entry)?.pages,
  };
}

/** What a file is and what it costs to fetch, in a language: « PDF, 1,2 Mo, 12 pages ». */
export function fileLabel({ name, type, size, pages }: FileFacts, locale: Locale): string {
  const kind = type?.name ?? extensionOf(name).toUpperCase();
  const count = pages === undefined ? [] : [translator(locale)("file.pages", { count: pages })];
  return [kind, writtenSize(size, locale), ...count].join(languageOf(locale).comma);
}

const units = [
  ["gigabyte", 1_000_000_000],
  ["megabyte", 1_000_000],
  ["kilobyte", 1_000],
] as const;

function writtenSize(size: number, locale: Locale): string {
  const [unit, bytes] = units.find(([, each]) => size >= each) ?? ["kilobyte", 1_000];
  const number = Math.max(size / bytes, 0.1);
  const digits = number < 10 && unit !== "kilobyte" ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(digits === 0 ? Math.max(1, number) : number);
}
