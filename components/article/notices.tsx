import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownText } from "#lib/content/localized-text.ts";
import { nameIn } from "#lib/i18n/language-of.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { ArticlePage } from "#lib/views/article.ts";

/** What a reader must know before reading: another language, a former office. */
export function Notices({ page, locale }: { page: ArticlePage; locale: Locale }) {
  const t = useTranslations("article");
  const { formerOffice } = page;
  return (
    <>
      {page.untranslated && (
        <p className="notice" data-notice="untranslated">
          {t("untranslated", { language: nameIn(page.locale, locale) })}
        </p>
      )}
      {formerOffice !== undefined && (
        <p className="notice" data-notice="mandate">
          {t.rich("formerOffice", {
            held: formerOffice.held.text,
            lang: inLanguage(formerOffice.held, locale),
          })}{" "}
          {formerOffice.holds === undefined
            ? t("formerOfficeNone")
            : t.rich("formerOfficeNow", {
                holds: formerOffice.holds.text,
                lang: inLanguage(formerOffice.holds, locale),
              })}
        </p>
      )}
    </>
  );
}

/** How a name stands in a sentence: an element of its own where it is in another language. */
function inLanguage({ lang }: ShownText, locale: Locale) {
  return (words: ReactNode) =>
    lang === undefined ? words : <span {...foreign(lang, locale)}>{words}</span>;
}
