import type { Problem } from "../../content/problem.ts";
import { isRefusal, type Outcome } from "../saving/outcome.ts";
import type { Saving, WrittenFile } from "../saving/saving.ts";
import type { DeskPerson } from "../session/person.ts";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import { baseId } from "./control.ts";
import { controlsOf } from "./controls-of.ts";
import { emptyFile, isBegun, newFile, typedInto } from "./new-file.ts";
import { isWritten } from "./open-writing.ts";
import { retyped, type TypedFile } from "./retyped.ts";
import { writeControls } from "./write-controls.ts";
import type { Notice, Writing, WritingFile } from "./writing.ts";

/** What somebody sent. */
export interface Sent {
  readonly form: URLSearchParams;
  readonly person: DeskPerson;
  /** Bytes of a file that are saved in place of what was typed into it. */
  readonly instead?: ReadonlyMap<string, Uint8Array>;
}

/** What is saved, or why nothing is; `writing` is then the form again with what was typed. */
export type SaveResult =
  | { readonly saved: "changed" | "unchanged" }
  | { readonly writing: Writing & { readonly notice: Notice } };

/** The files of a form, with what was typed into each; `instead` are bytes that take the place of that. */
export async function readSent(
  saving: Saving,
  form: URLSearchParams,
  instead: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<ReadonlyMap<string, TypedFile>> {
  const typed = new Map<string, TypedFile>();
  for (const path of new Set(form.getAll("file").filter(isWritten))) {
    const own = await readTyped(saving, path, form);
    const bytes = instead.get(path);
    const other = bytes && openSource(bytes, path);
    const isOther = other !== undefined && !("rule" in other);
    typed.set(path, isOther ? { ...own, written: other, unwritable: undefined } : own);
  }
  return typed;
}

/** Those of them that are there, or are to be, as they would be saved. */
export function filesTyped(typed: ReadonlyMap<string, TypedFile>): Map<string, Uint8Array> {
  const files = [...typed].flatMap(([path, { written, ...file }]) =>
    written !== undefined && isMeant(path, file) ? [[path, written.bytes] as const] : [],
  );
  return new Map(files);
}

const isMeant = (path: string, { base, typed }: Pick<TypedFile, "base" | "typed">) =>
  base !== undefined || isBegun(path, typed);

/** The form of a work again, with what was typed. */
export function shownAgain(
  saving: Saving,
  key: string,
  opened: Outcome<Writing | undefined>,
  typed: ReadonlyMap<string, TypedFile>,
): Writing {
  const isThere = opened !== undefined && !isRefusal(opened);
  const writing = isThere ? opened : unreadable(saving, key);
  const known = new Set(writing.files.map(({ path }) => path));
  const others = [...typed].filter(([path]) => !known.has(path));
  // What can't be read now is shown as it was opened; what is gone can be written anew.
  const files = others.map(([path, own]) => (isThere ? newFile(path, []) : fileOf(path, own)));
  const again = [...writing.files, ...files].map((file) => {
    const own = typed.get(file.path);
    return own === undefined ? file : retyped(file, own);
  });
  return { ...writing, files: again, echoed: true };
}

/** Saves what was typed into the form of a work, which is there now as `current`. */
export async function saveWriting(
  saving: Saving,
  current: () => Promise<Outcome<Writing | undefined>>,
  key: string,
  { form, person, instead }: Sent,
): Promise<SaveResult> {
  const typed = await readSent(saving, form, instead);
  const again = async (notice: Notice): Promise<SaveResult> => {
    return { writing: { ...shownAgain(saving, key, await current(), typed), notice } };
  };
  const all = [...typed].map(([path, file]) => ({ path, ...file }));
  if (all.some(({ unwritable }) => unwritable !== undefined)) return again({ kind: "unwritable" });
  if (all.some(({ source }) => source === undefined)) return again({ kind: "conflict" });
  const changed = all.filter(
    ({ path, source, written, ...file }) => written !== source && isMeant(path, file),
  );
  if (changed.length === 0) return { saved: "unchanged" };
  const isLive = saving.kind === "directory" && person.may !== "publish";
  if (isLive && !changed.every(staysDraft)) return again({ kind: "live-at-once" });
  const files = changed.map(({ path, base, written }): WrittenFile => {
    return { path, bytes: written?.bytes, base };
  });
  const outcome = await saving.save({ key, files, person });
  if (isRefusal(outcome)) return again({ kind: "refused", refusal: outcome });
  return "conflicts" in outcome ? again({ kind: "conflict" }) : { saved: "changed" };
}

/** A work of which nothing can be read at this moment. */
function unreadable({ kind }: Saving, key: string): Writing {
  const nothing = { beside: [], draft: undefined, behind: false, notice: undefined, conflicts: [] };
  return { key, live: kind === "directory", files: [], ...nothing };
}

/** A file as its form was made of it. */
function fileOf(path: string, { base, source }: TypedFile): WritingFile {
  const file = newFile(path, []);
  return source === undefined
    ? file
    : { ...file, base, text: source.text, controls: controlsOf(source) };
}

async function readTyped(saving: Saving, path: string, form: URLSearchParams): Promise<TypedFile> {
  const base = form.get(baseId(path)) || undefined;
  const typed = typedInto(path, form);
  const source = base === undefined ? emptyFile(path) : await opened(saving, path, base);
  if (source === undefined || "rule" in source) {
    return { typed, base, source: undefined, written: undefined, unwritable: undefined };
  }
  const written = writeControls(source, typed);
  return "control" in written
    ? { typed, base, source, written: undefined, unwritable: written }
    : { typed, base, source, written, unwritable: undefined };
}

async function opened(
  saving: Saving,
  path: string,
  blob: string,
): Promise<SourceText | Problem | undefined> {
  const bytes = /^[0-9a-f]{40,64}$/.test(blob) ? await saving.read({ path, blob }) : undefined;
  return bytes === undefined ? undefined : openSource(bytes, path);
}

/** Whether a text was no reader's before, and is none after. */
function staysDraft({ base, source, written }: TypedFile): boolean {
  return isDraft(written) && (base === undefined || isDraft(source));
}

function isDraft(source: SourceText | undefined): boolean {
  if (source === undefined || "rule" in source.fields || source.body === undefined) return false;
  return new Map<string, unknown>(Object.entries(source.fields.value ?? {})).get("draft") === true;
}
