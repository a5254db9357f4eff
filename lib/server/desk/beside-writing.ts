import { newerVersion } from "../../checks/rules/translation-behind.ts";
import type { Presence } from "../../desk/presence/presence.ts";
import { reviewWays } from "../../desk/review/review-ways.ts";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import { originalBeside } from "../../desk/versions/original-beside.ts";
import type { Past } from "../../desk/versions/past-versions.ts";
import { type Beside, originalOf, type ShownPast, shownFile } from "../../desk/writing/beside.ts";
import type { Writing, WritingFile } from "../../desk/writing/writing.ts";
import type { Environment } from "../../environment/environment.ts";
import { publishedFiles } from "../../publish/published-state.ts";
import { publishedNow } from "./published-now.ts";
import type { Writer } from "./writer.ts";

/** Where what was published is read from. */
export function publishedPast(): Past | undefined {
  const files = publishedFiles();
  return files && { source: files.source, revision: publishedNow().revision };
}

interface Asked {
  /** In which language it is written now, if that was asked. */
  readonly language: string | undefined;
  /** Whether somebody asked to see the original of what they translate. */
  readonly original: boolean;
  readonly past: ShownPast | undefined;
  readonly acts: ReadonlyMap<string, string>;
}

/** Finds what is shown beside a work that somebody writes. */
export function besideWriting(env: Environment, presence: Presence, now: () => number) {
  return async (
    { person, locale, key }: Writer,
    { language, original, past, acts }: Asked,
    writing: Outcome<Writing | undefined>,
  ): Promise<Beside> => {
    const visitors = presence.others(key, person);
    if (writing === undefined || isRefusal(writing)) {
      return { visitors, review: undefined, original: undefined, past, acts };
    }
    const file = shownFile(writing, language, locale);
    const review = writing.draft && reviewWays(env, key, file?.locale ?? locale, now());
    const isWanted = original || (file !== undefined && isBehind(key, file));
    return {
      visitors,
      review,
      past,
      acts,
      original: isWanted ? await originalFor(writing, file) : undefined,
    };
  };
}

/** Whether a text is to be translated, or changes of another language are to be carried over. */
function isBehind(key: string, { locale, base }: WritingFile): boolean {
  if (locale === undefined) return false;
  if (base === undefined) return true;
  const catalogue = publishedNow();
  const article = catalogue.works.get(key)?.[locale];
  return article !== undefined && newerVersion(article, catalogue) !== undefined;
}

async function originalFor(writing: Writing, file: WritingFile | undefined) {
  const { languages, identity } = publishedNow().site;
  const original = originalOf(writing, file, languages);
  if (original === undefined || file === undefined) return undefined;
  const past = publishedPast();
  // Nobody is kept from writing by a past that can't be read.
  return originalBeside(original, file.path, past, identity.timeZone).catch(() =>
    originalBeside(original, file.path, undefined, identity.timeZone),
  );
}
