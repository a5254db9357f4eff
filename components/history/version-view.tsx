import { useTranslations } from "next-intl";
import { Body } from "#components/article/body.tsx";
import { Changes } from "#components/article/changes.tsx";
import { Sources } from "#components/article/sources.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import { claimFiles } from "#lib/content/body/outline.ts";
import { toHast } from "#lib/content/body/to-hast.ts";
import { assetsOf } from "#lib/content/written-text.ts";
import { writtenDay, writtenInstant } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import type { VersionPage } from "#lib/views/history-pages.ts";
import { HistoryHeader } from "./history-header.tsx";

/** A version's text as it was, under words that say that it is not today's. */
export function VersionView({ page, locale }: { page: VersionPage; locale: Locale }) {
  const t = useTranslations("history");
  const timeZone = useClock();
  const { version, former } = page;
  const lang = former.locale;
  const comparison = archivedAt() === undefined ? version.comparison : undefined;
  // Files stand beside the text as it is now.
  const tree = claimFiles(toHast(page.body, lang), assetsOf(page.text), lang);
  return (
    <article className="history history-version">
      <HistoryHeader page={page} title={version.title} lang={lang} locale={locale} />
      <div className="history-body">
        <div className="notice" data-notice="version">
          <p>{sentence(page, locale, timeZone, t)}</p>
          <p className="version-ways">
            <a href={page.textUrl}>{t("back", { room: page.room })}</a>
            <a href={page.url}>{t("all")}</a>
            {comparison && <a href={comparison}>{t("compareWithPrevious")}</a>}
          </p>
        </div>
        {former.instant !== undefined && (
          <p className="version-date">{writtenDay(former.instant, locale, timeZone)}</p>
        )}
        <Body tree={tree} lang={lang} />
        <Sources text={former} locale={locale} />
        <Changes text={former} locale={locale} />
      </div>
    </article>
  );
}

function sentence(
  { room, version: { from, until, notLater } }: VersionPage,
  locale: Locale,
  timeZone: string,
  t: ReturnType<typeof useTranslations<"history">>,
): string {
  const about = { from: writtenInstant(from, locale, timeZone) };
  if (until === undefined) return t(notLater ? "currentVersionNotLater" : "currentVersion", about);
  const replaced = { ...about, room, until: writtenInstant(until, locale, timeZone) };
  return t(notLater ? "oldVersionNotLater" : "oldVersion", replaced);
}
