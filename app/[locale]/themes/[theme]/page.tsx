import type { Metadata } from "next";
import { ThemePage, themeMetadata } from "#components/listing/theme-page.tsx";
import { locales } from "#lib/i18n/locales.ts";
import { liveEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/themes/[theme]">;

/** Every theme that has something to read. */
export async function generateStaticParams() {
  const edition = await liveEdition();
  return locales.flatMap((locale) =>
    [...edition.themes[locale].keys()].map(({ slug }) => ({ locale, theme: slug[locale] })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { theme } = await params;
  return themeMetadata(await localeOf(params), segment(theme));
}

export default async function Page({ params }: Props) {
  const { theme } = await params;
  return <ThemePage locale={await localeOf(params)} slug={segment(theme)} />;
}
