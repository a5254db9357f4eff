import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "#components/layout/shell.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { TextAddress } from "#lib/i18n/urls.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { formerMetadata } from "#lib/seo/history-metadata.ts";
import { versionPage } from "#lib/views/history-pages.ts";
import { VersionView } from "./version-view.tsx";

interface Props {
  locale: Locale;
  text: TextAddress;
  version: string;
}

/** The metadata of a version's page. */
export async function versionPageMetadata(props: Props): Promise<Metadata> {
  const { locale } = props;
  const page = await found(props);
  const title = isolated(page.version.title, locale, page.former.locale);
  return formerMetadata(await siteIdentity(locale), page, title);
}

/** A version of a text, at its permanent address. */
export async function VersionPage(props: Props) {
  const { locale } = props;
  const page = await found(props);
  const edition = await readingEdition();
  return (
    <Shell edition={edition} locale={locale} current={page.url} alternates={page.alternates}>
      <VersionView page={page} locale={locale} />
    </Shell>
  );
}

async function found({ locale, text, version }: Props) {
  const page = await versionPage(await publicEdition(), locale, text, publishedFiles(), version);
  return page ?? notFound();
}
