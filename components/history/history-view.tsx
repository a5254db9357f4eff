import { useTranslations } from "next-intl";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import { type HistoryPage, minorHidden } from "#lib/views/history-pages.ts";
import { CompareForm } from "./compare-form.tsx";
import { HistoryHeader } from "./history-header.tsx";
import { VersionItem } from "./version-item.tsx";
import { WithdrawalItem } from "./withdrawal-item.tsx";

/** The list of an article's versions, and the form that compares two of them. */
export function HistoryView({ page, locale }: { page: HistoryPage; locale: Locale }) {
  const t = useTranslations("history");
  const { entries, article, versions } = page;
  return (
    <div className="history">
      <HistoryHeader page={page} title={t("title")} below={false} locale={locale} />
      <div className="history-body">
        <p className="history-title" {...foreign(article.locale, locale)}>
          <a href={page.articleUrl}>{page.title}</a>
        </p>
        <p>{versions === 0 ? t("empty") : t("intro")}</p>
        {!page.whole && <p className="notice">{t("partial")}</p>}
        {page.minor > 0 && archivedAt() === undefined && <Filter page={page} />}
        <h2>{t("count", { count: versions })}</h2>
        <ol className="versions" reversed>
          {entries.map((entry) =>
            entry.kind === "withdrawal" ? (
              <WithdrawalItem key={entry.id} withdrawal={entry} locale={locale} />
            ) : (
              <VersionItem key={entry.id} entry={entry} article={article} locale={locale} />
            ),
          )}
        </ol>
        <CompareForm page={page} locale={locale} />
      </div>
    </div>
  );
}

/** Minor changes shown or left out: two addresses, and a link from each to the other. */
function Filter({ page }: { page: HistoryPage }) {
  const t = useTranslations("history");
  const { url, minor: count, minorHidden: hidden } = page;
  return (
    <nav className="history-filter" aria-label={t("filters")}>
      {hidden ? (
        <p>
          {t("minorHidden")} <a href={url}>{t("showMinor", { count })}</a>
        </p>
      ) : (
        <p>
          <a href={`${url}?${minorHidden.name}=${minorHidden.value}`}>
            {t("hideMinor", { count })}
          </a>
        </p>
      )}
    </nav>
  );
}
