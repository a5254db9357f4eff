import type { Catalogue } from "../../content/catalogue.ts";
import { settingsNames } from "../../content/settings-files.ts";
import { folderOf, textName } from "../../content/text-names.ts";
import { isRefusal, type Outcome } from "../saving/outcome.ts";
import type { OpenedFile, Saving } from "../saving/saving.ts";
import { settingsKey } from "../saving/work-key.ts";
import { openSource } from "../source-text/source-text.ts";
import { controlsOf } from "./controls-of.ts";
import { languageOf, newFile } from "./new-file.ts";
import type { Writing, WritingFile } from "./writing.ts";

/** A work as the desk has it, with a form for each language; undefined if there is none of that key. */
export async function openWriting(
  saving: Saving,
  key: string,
  catalogue: Catalogue,
): Promise<Outcome<Writing | undefined>> {
  const [opened, drafts] = await Promise.all([saving.open(key), saving.branches()]);
  if (isRefusal(opened)) return opened;
  if (isRefusal(drafts)) return drafts;
  const texts = opened.files.filter(({ path, blob }) => blob !== undefined && isWritten(path));
  if (texts.length === 0 && key !== settingsKey) return undefined;
  const read = await Promise.all(texts.map((file) => openFile(saving, file)));
  const there = read.filter((file) => file !== undefined);
  // Another one was saved while it was being read.
  if (there.length < read.length) return { refused: "busy", detail: key };
  const folder = folderOf(texts[0]?.path ?? "");
  const paths =
    key === settingsKey
      ? settingsNames.map((name) => `${name}.yaml`)
      : catalogue.site.languages.map((locale) => `${folder}/${locale}.mdx`);
  const missing = paths
    .filter((path) => !there.some((file) => file.path === path))
    .map((path) => newFile(path, there));
  const place = ({ path }: WritingFile) =>
    paths.includes(path) ? paths.indexOf(path) : paths.length;
  return {
    key,
    live: saving.kind === "directory",
    files: [...there, ...missing].sort((a, b) => place(a) - place(b)),
    beside: key === settingsKey ? [] : opened.files.filter(({ path }) => !isWritten(path)),
    draft: drafts.find((draft) => draft.key === key && draft.commit === opened.draft),
    behind:
      opened.draft !== undefined && (opened.rewritten || opened.files.some(({ moved }) => moved)),
    notice: undefined,
    conflicts: [],
  };
}

/** Whether a file is one that is written here, as text. */
export const isWritten = (path: string) => textName(path) !== undefined || path.endsWith(".yaml");

/** A file as it is there; undefined if it is so no more. */
async function openFile(saving: Saving, opened: OpenedFile): Promise<WritingFile | undefined> {
  const { path, blob, differs, moved } = opened;
  const bytes = blob === undefined ? undefined : await saving.read({ path, blob });
  if (bytes === undefined) return undefined;
  const source = openSource(bytes, path);
  const state = { path, locale: languageOf(path), base: blob, differs, moved };
  if ("rule" in source) return { ...state, text: "", controls: [], problem: source };
  const problem = "rule" in source.fields ? source.fields : undefined;
  return { ...state, text: source.text, controls: controlsOf(source), problem };
}
