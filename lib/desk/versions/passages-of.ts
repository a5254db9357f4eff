import { type Block, textBlocks } from "../../diff/blocks.ts";
import type { Locale } from "../../i18n/locales.ts";
import { typeset } from "../../i18n/typography.ts";
import type { SourceText } from "../source-text/source-text.ts";

/** A field of a file, where its fields can be read. */
export function fieldOf({ fields }: SourceText, name: string): unknown {
  return "rule" in fields ? undefined : new Map(Object.entries(fields.value ?? {})).get(name);
}

/** What a reader reads in a text that is being written: its title, its summary, its passages. */
export function passagesOf(source: SourceText, locale: Locale): readonly Block[] {
  const named = (["title", "summary"] as const).flatMap((kind): Block[] => {
    const text = fieldOf(source, kind);
    return typeof text === "string" ? [{ kind, text: typeset(text, locale) }] : [];
  });
  return [...named, ...bodyPassages(source, locale)];
}

/** The passages of a body; by its empty lines where its mark-up can't be read. */
export function bodyPassages({ text, body }: SourceText, locale: Locale): readonly Block[] {
  const written = text.slice(body?.from ?? 0, body?.to);
  try {
    return textBlocks(written, locale);
  } catch {
    const passages = written.split("\n\n").map((each) => each.trim());
    return passages.filter((each) => each !== "").map((each) => ({ kind: "text", text: each }));
  }
}
