import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import type { HandbookChapter } from "#lib/i18n/urls.ts";
import { ChapterList } from "./chapter-list.tsx";
import { HandbookName } from "./handbook-name.tsx";

interface Props {
  locale: Locale;
  chapter: HandbookChapter;
  /** Whether this is the chapter itself, and not a page below it. */
  whole: boolean;
  children: ReactNode;
}

/** A page of the handbook: the chapters in the margin, where there is one, and the text beside. */
export function HandbookPage({ locale, chapter, whole, children }: Props) {
  const t = useTranslations("handbook");
  return (
    <div className="handbook">
      <HandbookName locale={locale} />
      <nav className="handbook-chapters" aria-label={t("chapters")}>
        <ChapterList locale={locale} current={chapter} exact={whole} />
      </nav>
      <article className="handbook-text">{children}</article>
    </div>
  );
}
