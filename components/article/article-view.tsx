import { HistoryLink } from "#components/history/history-link.tsx";
import { StructuredData } from "#components/layout/structured-data.tsx";
import { claimFiles, outlineOf } from "#lib/content/body/outline.ts";
import { toHast } from "#lib/content/body/to-hast.ts";
import type { Site } from "#lib/content/site.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { absolute } from "#lib/i18n/urls.ts";
import { articleTree, siteUrl } from "#lib/request/current-edition.ts";
import { articleData } from "#lib/seo/json-ld.ts";
import type { ArticlePage } from "#lib/views/article.ts";
import { citationOf } from "#lib/views/citation.ts";
import { identityOf } from "#lib/views/identity.ts";
import { ArticleHeader } from "./article-header.tsx";
import { Body } from "./body.tsx";
import { Changes } from "./changes.tsx";
import { Cite } from "./cite.tsx";
import { Contents } from "./contents.tsx";
import { ReadNext } from "./read-next.tsx";
import { SeriesParts } from "./series-parts.tsx";
import { Share } from "./share.tsx";
import { Sources } from "./sources.tsx";

interface Props {
  site: Site;
  page: ArticlePage;
  locale: Locale;
}

/** An article with all that stands around its text. */
export function ArticleView({ site, page, locale }: Props) {
  const { article } = page;
  const tree = claimFiles(
    toHast(articleTree(article), article.locale),
    article.key,
    article.locale,
  );
  const permalink = absolute(siteUrl(), page.canonical);
  const identity = identityOf(site, article.locale, siteUrl());
  return (
    <>
      <StructuredData data={articleData(siteUrl(), locale, page, identity)} />
      <article className="article" data-accent={page.themes[0]?.accent}>
        <ArticleHeader page={page} locale={locale} />
        <Contents headings={outlineOf(tree)} lang={page.locale} />
        <Body tree={tree} lang={page.locale} />
        <SeriesParts part={page.series} locale={locale} />
        <Sources text={article} locale={locale} />
        <Changes text={article} locale={locale} />
        <ReadNext page={page} locale={locale} />
        <footer className="article-footer">
          <Share title={page.title} url={permalink} />
          <Cite
            citation={citationOf(
              article,
              identity,
              permalink,
              page.authors.map(({ text }) => text),
            )}
            permalink={permalink}
            lang={article.locale}
          />
          <HistoryLink text={article} locale={locale} />
        </footer>
      </article>
    </>
  );
}
