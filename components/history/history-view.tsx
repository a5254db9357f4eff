import { useTranslations } from "next-intl";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import { type HistoryPage, minorHidden } from "#lib/views/history-pages.ts";
import type { HistoryEntry } from "#lib/views/versions.ts";
import { CompareForm } from "./compare-form.tsx";
import { EndItem } from "./end-item.tsx";
import { HistoryHeader } from "./history-header.tsx";
import { VersionItem } from "./version-item.tsx";
import { WithdrawalItem } from "./withdrawal-item.tsx";

/** The list of a text's versions, and the form that compares two of them. */
export function HistoryView({ page, locale }: { page: HistoryPage; locale: Locale }) {
  const t = useTranslations("history");
  const { entries, room, text, versions } = page;
  return (
    <div className="history">
      <HistoryHeader page={page} title={t("title", { room })} below={false} locale={locale} />
      <div className="history-body">
        <p className="history-title" {...foreign(text.locale, locale)}>
          <a href={page.textUrl}>{page.title}</a>
        </p>
        <p>{versions === 0 ? t("empty", { room }) : t("intro")}</p>
        {!page.whole && <p className="notice">{t("partial")}</p>}
        {page.minor > 0 && archivedAt() === undefined && <Filter page={page} />}
        <h2>{t("count", { count: versions })}</h2>
        <ol className="versions" reversed>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} text={text} locale={locale} />
          ))}
        </ol>
        <CompareForm page={page} locale={locale} />
      </div>
    </div>
  );
}

function Entry({
  entry,
  text,
  locale,
}: {
  entry: HistoryEntry;
  text: HistoryPage["text"];
  locale: Locale;
}) {
  if (entry.kind === "withdrawal") return <WithdrawalItem withdrawal={entry} locale={locale} />;
  if (entry.kind === "end") return <EndItem end={entry} locale={locale} />;
  return <VersionItem entry={entry} text={text} locale={locale} />;
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
