import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { ArchiveSearch } from "#components/search/archive-search.tsx";
import { Search } from "#components/search/search.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { searchUrl } from "#lib/i18n/urls.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import { articleText, readingEdition, searchEngine } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { titleOf } from "#lib/views/identity.ts";
import { searchPage } from "#lib/views/search.ts";
import { fieldsOf } from "#lib/views/search-request.ts";
import "../../styles/search.css";

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations("search");
  const { q } = await fieldsIn(searchParams);
  const title = q ? t("titleOf", { query: isolated(q, locale) }) : t("title");
  const identity = await siteIdentity(locale);
  return { title: titleOf(identity, title), robots: { index: false, follow: true } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const edition = await readingEdition();
  const fields = await fieldsIn(searchParams);
  const archived = archivedAt() !== undefined;
  const engine = archived ? undefined : await searchEngine();
  const page = await searchPage(edition, locale, fields, engine, articleText);
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={searchUrl(locale)}
      alternates={page.alternates}
    >
      {archived ? (
        <ArchiveSearch page={page} locale={locale} />
      ) : (
        <Search page={page} locale={locale} />
      )}
    </Shell>
  );
}

async function fieldsIn(searchParams: Props["searchParams"]) {
  const given = await searchParams;
  return fieldsOf((name) => [given[name]].flat()[0]);
}
