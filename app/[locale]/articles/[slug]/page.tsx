import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleView } from "#components/article/article-view.tsx";
import { GonePage } from "#components/article/gone.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { articleUrl } from "#lib/i18n/urls.ts";
import { liveEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { articleMetadata } from "#lib/seo/article-metadata.ts";
import { articlePage } from "#lib/views/article.ts";
import { goneArticle } from "#lib/views/gone.ts";

type Props = PageProps<"/[locale]/articles/[slug]">;

/** How many articles are rendered by the build, to find there what could not be rendered. */
const newest = 20;

export async function generateStaticParams() {
  const { articles } = await liveEdition();
  return [...articles].flatMap(([locale, all]) =>
    all.slice(0, newest).map(({ slug }) => ({ locale, slug })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  return articleMetadata(await readingEdition(), locale, slug);
}

export default async function ArticlePage({ params }: Props) {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  const edition = await readingEdition();
  const shell = { edition, locale, current: articleUrl(locale, slug) };
  const page = articlePage(edition, locale, slug);
  if (page === undefined) {
    const article = goneArticle(edition, locale, slug) ?? notFound();
    return <GonePage {...shell} article={article} />;
  }
  return (
    <Shell {...shell} alternates={page.alternates}>
      <ArticleView site={edition.catalogue.site} page={page} locale={locale} />
    </Shell>
  );
}
