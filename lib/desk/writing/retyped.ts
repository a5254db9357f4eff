import type { SourceText } from "../source-text/source-text.ts";
import { type Control, plainText, wholeFile } from "./control.ts";
import { controlsOf } from "./controls-of.ts";
import type { Typed, Unwritable } from "./write-controls.ts";
import type { ShownControl, WritingFile } from "./writing.ts";

/** What was typed into the form of a file. */
export interface TypedFile {
  readonly typed: Typed;
  /** The blob id that the form was made of, and the file itself; undefined if it is there no more. */
  readonly base: string | undefined;
  readonly source: SourceText | undefined;
  /** What became of it; undefined where it can't be written. */
  readonly written: SourceText | undefined;
  readonly unwritable: Unwritable | undefined;
}

/**
 * The form of a file as it is there now, with what was typed into an older one: what only one of two
 * people changed is theirs, and what both changed is shown twice.
 */
export function retyped(file: WritingFile, typedFile: TypedFile): WritingFile {
  const { typed, base, source, written, unwritable } = typedFile;
  if (file.base === undefined || file.base === base) {
    const controls = file.controls.map((control): ShownControl => {
      const isBad = unwritable !== undefined && isSame(control, unwritable.control);
      return {
        ...control,
        value: plainText(typed(control) ?? control.value),
        unwritable: isBad ? unwritable : undefined,
      };
    });
    return { ...file, controls };
  }
  const whole = typed(wholeFile) ?? written?.text;
  const isWhole = file.controls.some(({ kind }) => kind === "file");
  if (isWhole || typed(wholeFile) !== undefined) {
    const [ours, theirs] = [plainText(whole ?? ""), plainText(file.text)];
    const other = ours === theirs || whole === undefined ? undefined : theirs;
    return { ...file, controls: [{ ...wholeFile, value: other ? ours : theirs, theirs: other }] };
  }
  const before = source === undefined ? [] : controlsOf(source);
  return { ...file, controls: file.controls.map((control) => rebased(control, typed, before)) };
}

/** A part as it is there now, with what was typed into it before. */
function rebased(now: ShownControl, typed: Typed, before: readonly Control[]): ShownControl {
  const ours = typed(now);
  if (ours === undefined) return now;
  const was = before.find((control) => isSame(control, now))?.value;
  const [mine, theirs] = [plainText(ours), plainText(now.value)];
  if (mine === theirs || (was !== undefined && mine === plainText(was))) return now;
  if (was !== undefined && theirs === plainText(was)) return { ...now, value: mine };
  return { ...now, value: mine, theirs };
}

const isSame = (a: Pick<Control, "name" | "kind">, b: Pick<Control, "name" | "kind">) =>
  a.name === b.name && a.kind === b.kind;
