import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "#components/layout/shell.tsx";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { foreign } from "#lib/i18n/locales.ts";
import { staticPageUrl } from "#lib/i18n/urls.ts";
import { liveEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import { pagesIn } from "#lib/views/static-pages.ts";
import "../../styles/feed-list.css";

type Props = PageProps<"/[locale]/[page]">;

export async function generateStaticParams() {
  const { languages } = (await liveEdition()).catalogue.site;
  return languages.flatMap((locale) => pagesIn(locale).map(({ name }) => ({ locale, page: name })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, title, description, name } = await factsOf(params);
  return pageMetadata(await siteIdentity(locale), {
    title,
    description,
    locale,
    url: staticPageUrl(locale, name),
    alternates: inEachLanguage(await readingEdition(), (each) => staticPageUrl(each, name)),
  });
}

export default async function StaticPage({ params }: Props) {
  const { locale, name, title } = await factsOf(params);
  const written = editorLanguageFor(locale);
  const { default: Text } = await import(`../../../content/pages/${name}/${written}.mdx`);
  const edition = await readingEdition();
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={staticPageUrl(locale, name)}
      alternates={inEachLanguage(edition, (each) => staticPageUrl(each, name))}
    >
      <article className="page" {...foreign(written, languageOf(locale).tag)}>
        <h1>{title}</h1>
        <div className="prose">
          <Text />
        </div>
      </article>
    </Shell>
  );
}

async function factsOf(params: Props["params"]) {
  const locale = await localeOf(params);
  const { page } = await params;
  const facts = pagesIn(locale).find(({ name }) => name === page) ?? notFound();
  return { ...facts, locale };
}
