import { useTranslations } from "next-intl";
import { Facts } from "#components/listing/facts.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import { FileProblems } from "#components/review/file-problems.tsx";
import { dayOf, toInstant } from "#lib/content/dates.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";
import type { ArticlePage } from "#lib/views/article.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Byline } from "./byline.tsx";
import { Cover } from "./cover.tsx";
import { Notices } from "./notices.tsx";
import { SeriesLine } from "./series-line.tsx";

/** Everything above an article's text. */
export function ArticleHeader({ page, locale }: { page: ArticlePage; locale: Locale }) {
  const t = useTranslations();
  const timeZone = useClock();
  const { updated } = page.article;
  const updatedAt = updated === undefined ? undefined : toInstant(updated, timeZone);
  const [theme] = page.themes;
  const trail = [{ text: t("nav.home"), url: homeUrl(locale) }, ...(theme ? [theme] : [])];
  return (
    <header className="article-header">
      <Cover card={page} />
      <Breadcrumb links={trail} />
      {/* The headline is carried over from a list: nothing is shown before it is there. */}
      <link rel="expect" href="#headline" blocking="render" />
      <h1 className="article-title" id="headline" {...foreign(page.locale, locale)}>
        {page.title}
      </h1>
      <Byline authors={page.authors} locale={locale} />
      <SeriesLine part={page.series} locale={locale} />
      <div className="article-facts">
        <Facts card={page} locale={locale} />
        {updatedAt !== undefined && (
          <p className="article-updated">
            <time dateTime={dayOf(updatedAt, timeZone)}>
              {t("article.updated", { date: writtenDay(updatedAt, locale, timeZone) })}
            </time>
          </p>
        )}
      </div>
      <Notices page={page} locale={locale} />
      <FileProblems file={page.article.file} locale={locale} />
    </header>
  );
}
