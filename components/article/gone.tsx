import { useTranslations } from "next-intl";
import { HistoryLink } from "#components/history/history-link.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import type { Article } from "#lib/content/article.ts";
import { toInstant } from "#lib/content/dates.ts";
import type { Edition } from "#lib/content/edition.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { articlesUrl } from "#lib/i18n/urls.ts";

interface Props {
  article: Article;
  edition: Edition;
  locale: Locale;
  /** The address at which this stands: the article's own, or that of its past. */
  current: string;
}

/** Stands where an article stood: when it was taken back and why, or when it ended. */
export function GonePage({ article, edition, locale, current }: Props) {
  const t = useTranslations("withdrawn");
  return (
    <Shell edition={edition} locale={locale} current={current}>
      <div className="notice-page">
        {article.withdrawn === undefined ? (
          <Ended article={article} locale={locale} />
        ) : (
          <Withdrawn withdrawn={article.withdrawn} lang={article.locale} locale={locale} />
        )}
        <p>
          <a href={articlesUrl(locale)}>{t("back")}</a>
        </p>
      </div>
    </Shell>
  );
}

/** Of a text that was taken back, when and why, and nothing of it. */
function Withdrawn({
  withdrawn: { date, reason },
  lang,
  locale,
}: {
  withdrawn: NonNullable<Article["withdrawn"]>;
  lang: Locale;
  locale: Locale;
}) {
  const t = useTranslations("withdrawn");
  const timeZone = useClock();
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("text", { date: writtenDay(toInstant(date, timeZone), locale, timeZone) })}</p>
      <p>
        {t.rich("reason", {
          reason: typeset(reason, lang),
          lang: (words) =>
            lang === locale ? words : <span {...foreign(lang, locale)}>{words}</span>,
        })}
      </p>
    </>
  );
}

/** Of a text that has ended, when, and where its past is told. */
function Ended({ article, locale }: { article: Article; locale: Locale }) {
  const t = useTranslations("ended");
  const timeZone = useClock();
  const { until = article.date } = article;
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("text", { date: writtenDay(toInstant(until, timeZone), locale, timeZone) })}</p>
      <HistoryLink text={article} locale={locale} />
    </>
  );
}
