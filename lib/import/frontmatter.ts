import { dayOf, writtenInstant } from "../content/dates.ts";
import { slugOfKey } from "../content/text-names.ts";
import type { Planned } from "./plan/plan.ts";
import { quoted, word } from "./settings/yaml-text.ts";

/** What an article's fields say besides what its place says. */
export interface Fields {
  readonly title: string;
  readonly summary: string;
  readonly themes: readonly string[];
  /** The key of who wrote it. */
  readonly author: string | undefined;
  readonly cover: { readonly name: string; readonly alt: string } | undefined;
}

/** An article's file: its fields, then its text. */
export function articleFile(
  { key, slug, instant, draft, post }: Planned,
  { title, summary, themes, author, cover }: Fields,
  body: string,
  timeZone: string,
): string {
  const { modified } = post;
  // A change on the day itself is one that no reader needs to hear of.
  const day = (at: number) => dayOf(at, timeZone);
  const later = modified !== undefined && day(modified) > day(instant) ? modified : undefined;
  const lines = [
    `title: ${quoted(title)}`,
    ...(slug === slugOfKey(key) ? [] : [`slug: ${word(slug)}`]),
    `date: ${writtenInstant(instant, timeZone)}`,
    ...(later === undefined ? [] : [`updated: ${writtenInstant(later, timeZone)}`]),
    `summary: ${quoted(summary)}`,
    `themes: [${themes.map(word).join(", ")}]`,
    ...(author === undefined ? [] : [`authors: [${word(author)}]`]),
    ...(cover === undefined
      ? []
      : [`cover: ${quoted(cover.name)}`, `coverAlt: ${quoted(cover.alt)}`]),
    ...(post.pinned ? ["pinned: true"] : []),
    ...(draft ? ["draft: true"] : []),
  ];
  const fields = `---\n${lines.join("\n")}\n---\n`;
  return body.trim() === "" ? fields : `${fields}\n${body.trim()}\n`;
}
