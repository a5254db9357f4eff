import { useTranslations } from "next-intl";
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

/** Stands where a withdrawn article stood: when it was taken back and why, and nothing of it. */
export function WithdrawnPage({ article, edition, locale, current }: Props) {
  const t = useTranslations("withdrawn");
  const timeZone = useClock();
  const { withdrawn, locale: lang } = article;
  if (withdrawn === undefined) return null;
  return (
    <Shell edition={edition} locale={locale} current={current}>
      <div className="notice-page">
        <h1>{t("title")}</h1>
        <p>
          {t("text", { date: writtenDay(toInstant(withdrawn.date, timeZone), locale, timeZone) })}
        </p>
        <p>
          {t.rich("reason", {
            reason: typeset(withdrawn.reason, lang),
            lang: (words) =>
              lang === locale ? words : <span {...foreign(lang, locale)}>{words}</span>,
          })}
        </p>
        <p>
          <a href={articlesUrl(locale)}>{t("back")}</a>
        </p>
      </div>
    </Shell>
  );
}
