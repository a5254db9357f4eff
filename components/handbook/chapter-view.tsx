import { Contents } from "#components/article/contents.tsx";
import { type ChapterAmong, type ChapterText, headingsOf } from "#lib/handbook/chapters.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { ChapterNeighbours } from "./chapter-neighbours.tsx";
import { HandbookPage } from "./handbook-page.tsx";

interface Props {
  among: ChapterAmong;
  text: ChapterText;
  locale: Locale;
}

/** A chapter with the ways to its parts and to the others. */
export function ChapterView({ among: { chapter, ...around }, text, locale }: Props) {
  const Text = text.default;
  return (
    <HandbookPage locale={locale} chapter={chapter.name} whole>
      <header>
        <h1>{chapter.title}</h1>
        <p className="handbook-lead">{chapter.description}</p>
      </header>
      <Contents
        headings={headingsOf(text, editorLanguageFor(locale))}
        lang={editorLanguageFor(locale)}
      />
      <div className="prose">
        <Text />
      </div>
      <ChapterNeighbours locale={locale} {...around} />
    </HandbookPage>
  );
}
