import type { Refusal } from "../saving/outcome.ts";
import type { FileFault } from "./judge-file.ts";
import type { PhotoNotes } from "./photo-notes.ts";

/** What has become of a file that somebody sent, or asked something of. */
export type FileEvent =
  | {
      readonly kind: "added" | "already" | "replaced";
      readonly path: string;
      /** What it is called on the machine that it comes from. */
      readonly given: string;
      readonly notes: PhotoNotes | undefined;
      readonly cleaned: boolean;
    }
  /** `followed`: texts that name it by its new name now; `left`: those that still have the old one. */
  | {
      readonly kind: "renamed";
      readonly path: string;
      readonly from: string;
      readonly followed: readonly string[];
      readonly left: readonly string[];
    }
  | {
      readonly kind: "removed" | "gone" | "taken" | "undescribed" | "untitled";
      readonly path: string;
    }
  /** A line that shows it stands in a text that is not saved yet. */
  | { readonly kind: "inserted"; readonly path: string; readonly text: string }
  | { readonly kind: "refused"; readonly given: string; readonly fault: FileFault | Refusal }
  /** Chosen, and not sent along with what was asked. */
  | { readonly kind: "unsent"; readonly given: readonly string[] }
  /** Nothing was chosen; more than one request may bring; it would be seen at once. */
  | { readonly kind: "none" | "too-many" | "too-much" | "live-at-once" };

/** Whether something was not done. */
export const isRefused = ({ kind }: FileEvent) =>
  !["added", "already", "replaced", "renamed", "removed", "inserted", "unsent"].includes(kind);
