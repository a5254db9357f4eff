import type { Locale } from "../../i18n/locales.ts";
import type { TextDiff } from "../../review/text-diff.ts";
import type { Visitor } from "../presence/presence.ts";
import type { ReviewWays } from "../review/review-ways.ts";
import type { OriginalBeside } from "../versions/original-beside.ts";
import type { PastVersion } from "../versions/past-versions.ts";
import type { Writing, WritingFile } from "./writing.ts";

/** What a page on which one writes shows besides what is written. */
export interface Beside {
  /** Who else has it open. */
  readonly visitors: readonly Visitor[];
  /** How others are asked to look at it; undefined while nothing is apart from what is published. */
  readonly review: ReviewWays | undefined;
  /** The text that is translated. */
  readonly original: OriginalBeside | undefined;
  /** The past of a file, where somebody asked for it. */
  readonly past: ShownPast | undefined;
  /** What was typed for acts that are not done, by its names in the form. */
  readonly acts: ReadonlyMap<string, string>;
}

/** Versions of a file, and one of them compared with what is typed. */
export interface ShownPast {
  readonly path: string;
  /** Undefined where the site keeps no past. */
  readonly versions: readonly PastVersion[] | undefined;
  readonly compared: { readonly version: PastVersion; readonly diff: TextDiff } | undefined;
}

/** The file that is open at first: of the language that was asked for, else of the page's own, else the first. */
export function shownFile(
  { files }: Pick<Writing, "files">,
  language: string | undefined,
  locale: Locale,
): WritingFile | undefined {
  return (
    files.find((file) => file.locale === language && file.locale !== undefined) ??
    files.find((file) => file.locale === locale && file.base !== undefined) ??
    files[0]
  );
}

/** The text that a file is a translation of: the first language of the site that is written. */
export function originalOf(
  { files }: Pick<Writing, "files">,
  file: WritingFile | undefined,
  languages: readonly Locale[],
): (WritingFile & { readonly locale: Locale }) | undefined {
  const written = languages.flatMap((locale) =>
    files.flatMap((each) =>
      each.locale === locale && each.base !== undefined && each.text !== ""
        ? [{ ...each, locale }]
        : [],
    ),
  );
  const [original] = written;
  return file?.locale === undefined || original?.path === file.path ? undefined : original;
}
