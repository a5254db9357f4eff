import type { Problem } from "../../content/problem.ts";
import type { Path, Range } from "./range.ts";

/** What a field may be set to. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

/** One thing that an editor does to a file. */
export type Edit =
  /** Sets a field, which is added where it is missing; a list or a map part by part. */
  | { readonly kind: "set"; readonly path: Path; readonly value: FieldValue }
  /** Takes a field or an item of a list out. */
  | { readonly kind: "remove"; readonly path: Path }
  /** Puts an item into the list at a path, before the one that has its place now. */
  | {
      readonly kind: "insert";
      readonly path: Path;
      readonly index: number;
      readonly value: FieldValue;
    }
  /** Moves an item of the list at a path to the place of another. */
  | { readonly kind: "move"; readonly path: Path; readonly from: number; readonly to: number }
  /** The whole body as it is to be; only where it differs is it written anew. */
  | { readonly kind: "body"; readonly text: string }
  /** A part of the body, counted in `SourceText.text`. */
  | { readonly kind: "body-range"; readonly range: Range; readonly text: string }
  /** The whole file as it is to be, fields and all: the way to mend fields that can't be read. */
  | { readonly kind: "file"; readonly text: string };

/** Why an edit is not made. */
export type RefusalReason =
  /** The fields can't be read: `problem` says why. They can be mended as text. */
  | "unreadable-fields"
  /** Nothing is at the path, or no place of a list has that number. */
  | "no-such-place"
  /** The value is named (&) and stands (*) in several places, or is such a reference. */
  | "shared"
  /** The file has no body. */
  | "no-body"
  /** However it is written, it would be read as something else, or other parts would change. */
  | "not-writable"
  /** It would make the file one that can't be opened: `problem` says why. */
  | "not-openable";

/** An edit that was not made, and why; nothing was changed. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly edit: Edit;
  readonly problem?: Problem;
}

/** One place of a file that is written anew, in `SourceText.text`. */
export interface Change extends Range {
  readonly text: string;
}

/** Changes that together may be an edit: whether they are is seen when the file is read again. */
export type Way = readonly Change[];
