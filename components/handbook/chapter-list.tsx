import { chaptersIn } from "#lib/handbook/chapters.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type HandbookChapter, handbookUrl } from "#lib/i18n/urls.ts";

interface Props {
  locale: Locale;
  current?: HandbookChapter;
  /** Whether the current chapter is the page itself, and not a page below it. */
  exact?: boolean;
  /** With what each chapter is about. */
  described?: boolean;
}

/** The chapters in their order. */
export function ChapterList({ locale, current, exact = false, described = false }: Props) {
  return (
    <ol>
      {chaptersIn(editorLanguageFor(locale)).map(({ name, title, description }) => (
        <li key={name}>
          <a
            href={handbookUrl(locale, name)}
            aria-current={name === current ? (exact ? "page" : "true") : undefined}
          >
            {title}
          </a>
          {described && <p>{description}</p>}
        </li>
      ))}
    </ol>
  );
}
