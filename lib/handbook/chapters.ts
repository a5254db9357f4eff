import { allChapters } from "contentlayer/generated";
import type { ComponentType } from "react";
import { z } from "zod";
import { type EditorLanguage, editorLanguages } from "../i18n/editor-languages.ts";
import { typeset } from "../i18n/typography.ts";
import { handbookChapters } from "../i18n/urls.ts";

const chapterSchema = z.object({
  name: z.enum(handbookChapters),
  locale: z.enum(editorLanguages),
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.number().int(),
});

/** A chapter of the handbook, without its text. */
export type ChapterFacts = z.infer<typeof chapterSchema>;

// The generated lists are not plain arrays: a round trip makes them so, and zod judges the rest.
const chapters = z.array(chapterSchema).parse(JSON.parse(JSON.stringify(allChapters)));

// The generator can leave a document out and succeed.
if (chapters.length !== handbookChapters.length * editorLanguages.length) {
  throw new Error(
    `${chapters.length} chapters found, ${handbookChapters.length * editorLanguages.length} expected.`,
  );
}

/** The handbook's chapters in a language, in their order. */
export function chaptersIn(locale: EditorLanguage): readonly ChapterFacts[] {
  return chapters
    .filter((chapter) => chapter.locale === locale)
    .sort((a, b) => a.order - b.order)
    .map((chapter) => ({
      ...chapter,
      title: typeset(chapter.title, locale),
      description: typeset(chapter.description, locale),
    }));
}

/** A chapter with those around it. */
export interface ChapterAmong {
  readonly chapter: ChapterFacts;
  readonly previous: ChapterFacts | undefined;
  readonly next: ChapterFacts | undefined;
}

/** The chapter of a name, and the ones before and after it; undefined if there is none. */
export function chapterAmong(locale: EditorLanguage, name: string): ChapterAmong | undefined {
  const all = chaptersIn(locale);
  const place = all.findIndex((chapter) => chapter.name === name);
  const chapter = all[place];
  return chapter && { chapter, previous: all[place - 1], next: all[place + 1] };
}

/** The text of a chapter, as `@next/mdx` compiled it. */
export interface ChapterText {
  readonly default: ComponentType;
  /** Its headings, as JSON; see `rehype-outline`. */
  readonly headings: string;
}

const headingsSchema = z.array(
  z.object({ id: z.string(), text: z.string(), level: z.literal([2, 3]) }),
);

/** A chapter's headings in its language's typography, for its table of contents. */
export function headingsOf({ headings }: ChapterText, locale: EditorLanguage) {
  return headingsSchema
    .parse(JSON.parse(headings))
    .map((heading) => ({ ...heading, text: typeset(heading.text, locale) }));
}
