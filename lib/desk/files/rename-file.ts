import { fileName } from "../../content/assets.ts";
import { isRefusal } from "../saving/outcome.ts";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import type { Writing } from "../writing/writing.ts";
import type { FileEvent } from "./file-event.ts";
import { safeFileName } from "./file-name.ts";
import type { Place } from "./keep-files.ts";
import { names } from "./mentions.ts";
import type { Renamed } from "./rename-in-text.ts";

/** Names a file anew in a text. */
export type RenameIn = (source: SourceText, from: string, to: string) => Promise<Renamed>;

/** What is to have another name: a file at the blob id that somebody looked at. */
interface Asked {
  readonly path: string;
  readonly base: string;
  readonly name: string;
}

/** What became of it, and the blob ids that texts which followed have now. */
export interface RenameResult {
  readonly event: FileEvent;
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

/** Gives a file another name, in one step with the texts that show it or link to it. */
export async function renameFile(
  { saving, key, folder, person }: Place,
  { path, base, name: typed }: Asked,
  writing: Writing,
  renameIn: RenameIn,
): Promise<RenameResult> {
  const nothing = (event: FileEvent): RenameResult => ({ event, blobs: new Map() });
  const from = fileName(path);
  const to = renamed(typed, from);
  const target = `${folder}/${to}`;
  const isTaken = writing.beside.some(
    (file) => file.blob !== undefined && file.path !== path && names(fileName(file.path), to),
  );
  if (isTaken) return nothing({ kind: "taken", path: target });
  const bytes = to === from ? undefined : await saving.read({ path, blob: base });
  if (bytes === undefined) return nothing({ kind: to === from ? "taken" : "gone", path: target });
  const texts = await textsOf(saving, writing);
  const after = await Promise.all(
    texts.map(async (source) => ({ before: source, ...(await renameIn(source, from, to)) })),
  );
  const changed = after.filter(({ before, source }) => source !== before);
  const bases = new Map(writing.files.map((file) => [file.path, file.base]));
  const files = [
    { path, bytes: undefined, base },
    { path: target, bytes, base: undefined },
    ...changed.map(({ source }) => {
      return { path: source.file, bytes: source.bytes, base: bases.get(source.file) };
    }),
  ];
  const outcome = await saving.save({ key, files, person });
  if (isRefusal(outcome)) return nothing({ kind: "refused", given: from, fault: outcome });
  if ("conflicts" in outcome) return nothing({ kind: "gone", path });
  const left = after.filter((each) => each.left).map(({ source }) => source.file);
  const followed = changed.map(({ source }) => source.file);
  return { event: { kind: "renamed", path: target, from, followed, left }, blobs: outcome.blobs };
}

/** The name as it will be: with the ending that says what the file is. */
function renamed(typed: string, from: string): string {
  const [ending = ""] = /\.[^.]+$/.exec(from) ?? [];
  const name = safeFileName(typed);
  const has = name.toLowerCase().endsWith(ending.toLowerCase());
  return has ? name.slice(0, name.length - ending.length) + ending : name + ending;
}

/** The texts of a work as they are saved, but for those that can't be read. */
async function textsOf({ read }: Place["saving"], { files }: Writing): Promise<SourceText[]> {
  const opened = await Promise.all(
    files.map(async ({ path, base: blob }) => {
      const bytes = blob === undefined ? undefined : await read({ path, blob });
      const source = bytes && openSource(bytes, path);
      return source === undefined || "rule" in source ? [] : [source];
    }),
  );
  return opened.flat();
}
