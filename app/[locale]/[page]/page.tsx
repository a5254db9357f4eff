import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { locales, otherLocale } from "#lib/i18n/locales.ts";
import { staticPageUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { pagesIn } from "#lib/views/static-pages.ts";
import "../../styles/feed-list.css";

type Props = PageProps<"/[locale]/[page]">;

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.flatMap((locale) => pagesIn(locale).map(({ name }) => ({ locale, page: name })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, title, description, name } = await factsOf(params);
  const t = await getTranslations("site");
  return pageMetadata({
    title: `${title} – ${t("name")}`,
    description,
    locale,
    url: staticPageUrl(locale, name),
    alternate: staticPageUrl(otherLocale(locale), name),
  });
}

export default async function StaticPage({ params }: Props) {
  const { locale, name, title } = await factsOf(params);
  const { default: Text } = await import(`../../../content/pages/${name}/${locale}.mdx`);
  return (
    <Shell
      edition={await readingEdition()}
      locale={locale}
      current={staticPageUrl(locale, name)}
      alternate={staticPageUrl(otherLocale(locale), name)}
    >
      <article className="page">
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
  return pagesIn(locale).find(({ name }) => name === page) ?? notFound();
}
