import { useTranslations } from "next-intl";
import { Body } from "#components/article/body.tsx";
import { HistoryLink } from "#components/history/history-link.tsx";
import { FileProblems } from "#components/review/file-problems.tsx";
import { claimFiles } from "#lib/content/body/outline.ts";
import { toHast } from "#lib/content/body/to-hast.ts";
import { pageAssets } from "#lib/content/page.ts";
import { nameIn } from "#lib/i18n/language-of.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { articleBody } from "#lib/request/current-edition.ts";
import type { PageView } from "#lib/views/pages.ts";
import { FeedList } from "./feed-list.tsx";

/** A page about the site: its text, the site's own or every site's, and the feeds if it explains them. */
export function PageText({ page, locale }: { page: PageView; locale: Locale }) {
  const t = useTranslations();
  const { text } = page;
  return (
    <article className="page">
      <h1 {...foreign(page.locale, locale)}>{page.title}</h1>
      {page.mark !== undefined && <p className="facts-mark">{t(`list.${page.mark}`)}</p>}
      {page.canonical !== page.url && (
        <p className="notice" data-notice="untranslated">
          {t("article.untranslated", { language: nameIn(page.locale, locale) })}
        </p>
      )}
      {"slug" in text ? (
        <>
          <FileProblems file={text.file} locale={locale} />
          <Body
            tree={claimFiles(
              toHast(articleBody(text), text.locale),
              pageAssets(page.key),
              text.locale,
            )}
            lang={text.locale}
          />
        </>
      ) : (
        <div className="prose" {...foreign(page.locale, locale)}>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      {page.feeds && <FeedList />}
      {"slug" in text && <HistoryLink text={text} locale={locale} />}
    </article>
  );
}
