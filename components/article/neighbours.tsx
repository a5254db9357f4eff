import { useLocale, useTranslations } from "next-intl";
import { foreign } from "#lib/i18n/locales.ts";
import type { ArticlePage } from "#lib/views/article.ts";

/** The articles before and after this one in its theme. */
export function Neighbours({ page }: { page: ArticlePage }) {
  const t = useTranslations("article");
  const locale = useLocale();
  const { older, newer } = page;
  if (older === undefined && newer === undefined) return null;
  return (
    <nav className="neighbours" aria-label={t("neighbours")}>
      {older !== undefined && (
        <a href={older.url} rel="prev">
          <span>{t("older")}</span> <b {...foreign(older.locale, locale)}>{older.text}</b>
        </a>
      )}
      {newer !== undefined && (
        <a href={newer.url} rel="next">
          <span>{t("newer")}</span> <b {...foreign(newer.locale, locale)}>{newer.text}</b>
        </a>
      )}
    </nav>
  );
}
