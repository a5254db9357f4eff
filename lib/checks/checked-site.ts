import type { Article } from "../content/article.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { Problem } from "../content/problem.ts";
import { type Resolution, resolve } from "../views/resolve-address.ts";
import type { FileAnalysis } from "./file-analysis.ts";
import type { ImageSize } from "./image-size.ts";
import type { LocalizedText } from "./localized-texts.ts";

/** All that rules about the whole site may look at. Never changed once made. */
export interface CheckedSite {
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970. */
  readonly now: number;
  facts(path: string): FileAnalysis | undefined;
  /** An image's size in pixels, where it is known. */
  imageSize(blob: string): ImageSize | undefined;
  /** The texts by language of a settings file. */
  localizedTexts(file: string): readonly LocalizedText[];
  /** What an address answers the public at an instant. */
  answer(path: string, instant: number): Resolution["kind"];
  /** What it answers someone who also sees drafts and embargoed articles. */
  reviewed(path: string): Resolution["kind"];
}

/** What a rule about the whole site judges: an article, a page, or a file that is not one yet. */
export type Subject = Pick<Article, "file" | "key" | "locale" | "slug" | "instant" | "draft">;

/** A rule that needs the other files too. */
export type SiteRule = (
  subject: Subject,
  facts: FileAnalysis,
  site: CheckedSite,
) => readonly Problem[];

/** The site of a catalogue at an instant, with what its files say. */
export function checkedSite(
  catalogue: Catalogue,
  facts: CheckedSite["facts"],
  now: number,
  imageSize: CheckedSite["imageSize"] = () => undefined,
  localizedTexts: CheckedSite["localizedTexts"] = () => [],
): CheckedSite {
  const editions = new Map<number | "reviewed", Edition>();
  const edition = (at: number | "reviewed"): Edition => {
    const known = editions.get(at);
    if (known !== undefined) return known;
    const made =
      at === "reviewed"
        ? makeEdition(catalogue, now, "reviewer")
        : makeEdition(catalogue, at, "public");
    editions.set(at, made);
    return made;
  };
  // A thousand texts may lead to one page of a theme, whose cards are all made to look at it.
  const answers = new Map<Edition, Map<string, Resolution["kind"]>>();
  const answerIn = (at: Edition, path: string): Resolution["kind"] => {
    const known = answers.get(at) ?? new Map<string, Resolution["kind"]>();
    answers.set(at, known);
    const kind = known.get(path) ?? resolve(at, path).kind;
    known.set(path, kind);
    return kind;
  };
  return {
    catalogue,
    now,
    facts,
    imageSize,
    localizedTexts,
    answer: (path, instant) => answerIn(edition(Math.max(now, instant)), path),
    reviewed: (path) => answerIn(edition("reviewed"), path),
  };
}
