import type { Problem } from "../../content/problem.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { ActProblem, ActSaid } from "../acts/act.ts";
import type { FileEvent } from "../files/file-event.ts";
import type { WorkFile } from "../files/work-file.ts";
import { isRefusal, type Outcome, type Refusal } from "../saving/outcome.ts";
import type { Conflict, Draft, OpenedFile } from "../saving/saving.ts";
import type { Control } from "./control.ts";

/** A part of a file as it is shown: with what was typed, and what keeps it from being saved. */
export interface ShownControl extends Control {
  /** What somebody else made of it meanwhile, where both changed it. */
  readonly theirs?: string | undefined;
  /** Why it can't be written so: undefined as a problem where no sentence says it. */
  readonly unwritable?: { readonly problem: Problem | undefined } | undefined;
}

/** A file of a work, with its form. */
export interface WritingFile {
  /** From the content directory. */
  readonly path: string;
  /** The language of a text; undefined for settings. */
  readonly locale: Locale | undefined;
  /** The blob id that it was opened at; undefined for one that is not there yet. */
  readonly base: string | undefined;
  /** All of it as it is there, with plain line ends. */
  readonly text: string;
  readonly controls: readonly ShownControl[];
  /** Why its fields can't be edited one by one, or the file not at all. */
  readonly problem: Problem | undefined;
  /** What the checks say of it, as it is shown. */
  readonly problems?: readonly Problem[] | undefined;
  /** Whether it is another than the published one. */
  readonly differs: boolean;
  /** Whether the published one is another than when this one was begun. */
  readonly moved: boolean;
}

/** What is done, as the address of a page may say it: words that anybody can write there. */
export const doneWords = [
  ...(["begun", "saved", "published", "merged", "discarded", "restored", "nothing-new"] as const),
] as const;
export type Done = (typeof doneWords)[number];

/** What has become of what was asked. */
export type Notice =
  | { readonly kind: Done | "checked" }
  /** Typed into its fields, and not saved: what readers will see. */
  | { readonly kind: "acted"; readonly path: string; readonly said: ActSaid }
  | { readonly kind: "act-refused"; readonly path: string; readonly problem: ActProblem }
  /** Somebody else saved meanwhile: what both changed is to be chosen. */
  | { readonly kind: "conflict" }
  /** Some parts can't be written as they were typed. */
  | { readonly kind: "unwritable" }
  /** It would be live at once, and who writes may not publish. */
  | { readonly kind: "live-at-once" }
  | { readonly kind: "may-not-publish" }
  /** It is published, but this site could not show it yet. */
  | { readonly kind: "not-live" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** A work, a page or the settings as somebody writes them. */
export interface Writing {
  readonly key: string;
  /** Whether what is saved is live at once. */
  readonly live: boolean;
  readonly files: readonly WritingFile[];
  /** What else is in its folder. */
  readonly beside: readonly OpenedFile[];
  /** The same as the page shows it, and what has become of what was asked of it. */
  readonly shownFiles?: readonly WorkFile[];
  readonly events?: readonly FileEvent[];
  /** What is saved and not published. */
  readonly draft: Draft | undefined;
  /** The published branch was rewritten, or holds other versions than were begun with. */
  readonly behind: boolean;
  readonly notice: Notice | undefined;
  /** Whether the form says what was typed and is saved nowhere, instead of what is there. */
  readonly echoed?: boolean;
  /** What is written and what was published meanwhile, between which somebody must choose. */
  readonly conflicts: readonly Conflict[];
}

/** A page that says what has become of what was asked. */
export function withNotice(
  writing: Outcome<Writing | undefined>,
  notice: Notice | undefined,
): Outcome<Writing | undefined> {
  if (writing === undefined || isRefusal(writing) || notice === undefined) return writing;
  return { ...writing, notice };
}

/** The same with what the checks say of each file. */
export function withProblems(writing: Writing, problems: readonly Problem[]): Writing {
  const files = writing.files.map((file) => {
    return { ...file, problems: problems.filter((each) => each.file === file.path) };
  });
  return { ...writing, files };
}
