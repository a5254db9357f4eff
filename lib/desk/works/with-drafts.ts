import { folderOf } from "../../content/text-names.ts";
import type { Locale } from "../../i18n/locales.ts";
import { settingsKey } from "../saving/work-key.ts";
import type { BegunWork } from "./begun-work.ts";
import type { DeskWork } from "./work-texts.ts";

/** The key by which the desk opens a work or a page. */
export const deskKey = ({ kind, key }: Pick<DeskWork, "kind" | "key">) =>
  kind === "page" ? `pages/${key}` : key;

/** A work with what is written of it and not published. */
export function withDraft(work: DeskWork, draft: BegunWork | undefined): DeskWork {
  if (draft === undefined) return work;
  const texts = work.texts.map((text) => {
    const written = draft.texts.find(({ path }) => path === text.file);
    return written === undefined ? text : { ...text, written };
  });
  return { ...work, texts, draft };
}

/** A work of which nothing is published; undefined where a draft has no text. */
export function begunAlone(draft: BegunWork, languages: readonly Locale[]): DeskWork | undefined {
  const [first] = draft.texts;
  if (first === undefined || draft.key === settingsKey) return undefined;
  const folder = folderOf(first.path);
  const isPage = draft.key.startsWith("pages/");
  const written = draft.texts.map(({ locale }) => locale);
  const texts = [...new Set([...languages, ...written])].map((locale) => ({
    ...{ locale, file: `${folder}/${locale}.mdx`, state: "missing" as const },
    ...{ text: undefined, problem: undefined, newer: undefined, advice: [] },
  }));
  const key = isPage ? draft.key.slice("pages/".length) : draft.key;
  return withDraft({ kind: isPage ? "page" : "article", key, folder, texts }, draft);
}
