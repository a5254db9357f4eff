import { fileName } from "../../content/assets.ts";
import { isFileName } from "../../content/files/validate-file.ts";
import { folderOf } from "../../content/text-names.ts";
import { type FileEvent, isRefused } from "../../desk/files/file-event.ts";
import { besideNames, fileMarkup, showingOf, withMarkup } from "../../desk/files/file-markup.ts";
import { safeFileName } from "../../desk/files/file-name.ts";
import { judgeFile, type ReadyFile } from "../../desk/files/judge-file.ts";
import { keepFiles, overwriteFile, type Place } from "../../desk/files/keep-files.ts";
import { type RenameIn, renameFile } from "../../desk/files/rename-file.ts";
import { besideIn } from "../../desk/files/saved-beside.ts";
import { startLimit } from "../../desk/saving/in-turn.ts";
import { isRefusal } from "../../desk/saving/outcome.ts";
import { baseId, controlId } from "../../desk/writing/control.ts";
import { readSent } from "../../desk/writing/save-writing.ts";
import type { Writing } from "../../desk/writing/writing.ts";
import { mostSent, type SentFile, type SentForm } from "./receive-form.ts";
import type { Asked } from "./writing-actions.ts";

/** What somebody asks of the files of a work, with all that they typed. */
export interface AskedOfFiles extends Pick<Asked, "desk" | "key" | "person"> {
  readonly sent: Pick<SentForm, "form" | "files" | "tooMany">;
  /** The work as it is there now. */
  readonly writing: Writing;
  readonly renameIn: RenameIn;
}

/** So much is put into one commit, in bytes: it is in memory as it is sent. */
const mostTogether = 32 * 1024 * 1024;

/** One photo at a time is looked at: each may be hundreds of megabytes once it is unpacked. */
const oneAtATime = startLimit(1);

const isOf = (action: string) => /^(upload$|replace |rename |remove |insert )/.test(action);

/** Whether what is asked is about files. */
export const isForFiles = (form: URLSearchParams) => isOf(form.get("action") ?? "");

/** Does it; the form is changed to what is typed after it. */
export async function doFiles(asked: AskedOfFiles): Promise<readonly FileEvent[]> {
  const { form } = asked.sent;
  const [action = "", path = ""] = (form.get("action") ?? "").split(/ (.*)/s);
  if (action === "insert") return [insert(form, path, asked.writing)];
  if (mayNot(asked, action)) return [{ kind: "live-at-once" }];
  return oneAtATime(async () => {
    if (action === "upload") return upload(asked);
    const base = besideIn(form).get(path);
    if (base === undefined) return [{ kind: "gone", path }];
    if (action === "rename") return [await rename(asked, path, base)];
    if (action === "replace") return [await replace(asked, path, base)];
    const outcome = await overwriteFile(placeOf(asked), path, base, undefined);
    if (isRefusal(outcome)) return [{ kind: "refused", given: fileName(path), fault: outcome }];
    return [{ kind: "conflicts" in outcome ? "gone" : "removed", path }];
  });
}

/** In a directory, what a reader's page shows would be another at once. */
function mayNot({ desk, person, writing }: AskedOfFiles, action: string): boolean {
  if (desk.kind !== "directory" || person.may === "publish") return false;
  const isOnlyDraft = writing.files.every(
    ({ base, controls }) =>
      base === undefined ||
      controls.some(({ name, kind, value }) => name === "draft" && kind === "flag" && value !== ""),
  );
  return !isOnlyDraft && action !== "upload";
}

const placeOf = ({ desk, key, person, writing }: AskedOfFiles): Place => {
  return { saving: desk, key, person, folder: folderOf(writing.files[0]?.path ?? "") };
};

async function upload(asked: AskedOfFiles): Promise<readonly FileEvent[]> {
  const { form, files, tooMany } = asked.sent;
  const sent = files.filter(({ field }) => field === "upload");
  const events: FileEvent[] = tooMany ? [{ kind: "too-many" }] : [];
  let together: [given: string, ready: ReadyFile][] = [];
  const keep = async () => {
    events.push(...(await keepTogether(asked, together)));
    together = [];
  };
  for (const file of sent) {
    const ready = await judged(file, form);
    if ("kind" in ready) {
      events.push({ kind: "refused", given: file.name, fault: ready });
      continue;
    }
    const size = together.reduce((sum, [, { bytes }]) => sum + bytes.length, ready.bytes.length);
    if (size > mostTogether) await keep();
    together.push([file.name, ready]);
  }
  await keep();
  return events.length === 0 ? [{ kind: "none" }] : events;
}

async function keepTogether(
  asked: AskedOfFiles,
  together: readonly (readonly [given: string, ready: ReadyFile])[],
): Promise<readonly FileEvent[]> {
  if (together.length === 0) return [];
  const kept = await keepFiles(
    placeOf(asked),
    together.map(([, ready]) => ready),
  );
  return together.map(([given, { notes, cleaned }], index): FileEvent => {
    if (isRefusal(kept)) return { kind: "refused", given, fault: kept };
    const { path = "", already = false } = kept[index] ?? {};
    return { kind: already ? "already" : "added", path, given, notes, cleaned };
  });
}

async function judged({ name, size, read }: SentFile, form: URLSearchParams) {
  if (size === undefined) {
    const kind = isFileName(safeFileName(name)) ? "too-heavy" : "too-large";
    return { kind, limit: mostSent.file } as const;
  }
  return judgeFile(name, await read(), form.get("keep-notes") !== null);
}

async function replace(asked: AskedOfFiles, path: string, base: string): Promise<FileEvent> {
  const { form, files } = asked.sent;
  const file = files.find(({ field }) => field === `replace ${path}`);
  if (file === undefined) return { kind: "none" };
  const given = file.name;
  const ready = await judged({ ...file, name: fileName(path) }, form);
  if ("kind" in ready) return { kind: "refused", given, fault: ready };
  const outcome = await overwriteFile(placeOf(asked), path, base, ready.bytes);
  if (isRefusal(outcome)) return { kind: "refused", given, fault: outcome };
  if ("conflicts" in outcome) return { kind: "gone", path };
  return { kind: "replaced", path, given, notes: ready.notes, cleaned: ready.cleaned };
}

/** The texts as they are typed follow, too, and are typed into what is saved by then. */
async function rename(asked: AskedOfFiles, path: string, base: string): Promise<FileEvent> {
  const { desk, writing, renameIn, sent } = asked;
  const { form } = sent;
  const typed = await readSent(desk, form);
  const name = form.get(`rename ${path}`) ?? "";
  const { event, blobs } = await renameFile(
    placeOf(asked),
    { path, base, name },
    writing,
    renameIn,
  );
  if (event.kind !== "renamed") return event;
  for (const [text, { written, base: opened }] of typed) {
    const isSame = writing.files.some((file) => file.path === text && file.base === opened);
    if (written?.body === undefined || !isSame) continue;
    const { source } = await renameIn(written, event.from, fileName(event.path));
    const to = source.text.slice(source.body?.from);
    if (source === written) continue;
    form.set(controlId(text, { kind: "body", name: "" }), to);
    const cover = controlId(text, { kind: "line", name: "cover" });
    if (form.has(cover)) form.set(cover, coverAfter(form.get(cover) ?? "", event));
    form.set(baseId(text), blobs.get(text) ?? opened ?? "");
  }
  return event;
}

const coverAfter = (cover: string, { from, path }: Extract<FileEvent, { kind: "renamed" }>) =>
  cover.replace(/^(?:\.\/)*/, "") === from ? fileName(path) : cover;

/** Puts a line that shows a file at the end of a text as it is typed. */
function insert(form: URLSearchParams, path: string, { beside }: Writing): FileEvent {
  const words = form.get(`words ${path}`) ?? "";
  const showing = showingOf(path);
  if (showing?.required && words.trim() === "") {
    return { kind: showing.asks === "alt" ? "undescribed" : "untitled", path };
  }
  const markup = fileMarkup(path, words, besideNames(beside));
  if (markup === undefined) return { kind: "gone", path };
  const text = form.get(`into ${path}`) ?? "";
  const body = controlId(text, { kind: "body", name: "" });
  form.set(body, withMarkup(form.get(body) ?? "", markup));
  return { kind: "inserted", path, text };
}

/** What is told of files that were chosen, where something else was asked: a form sends their names alone. */
export function unsentFiles(form: URLSearchParams): readonly FileEvent[] {
  const given = [...form].flatMap(([name, value]) =>
    /^(?:upload$|replace )/.test(name) && value !== "" ? [value] : [],
  );
  return given.length === 0 ? [] : [{ kind: "unsent", given }];
}

/** Whether what was asked was not done, not even a part of it. */
export const allRefused = (events: readonly FileEvent[]) => events.every(isRefused);
