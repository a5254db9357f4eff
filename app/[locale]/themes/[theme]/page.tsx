import type { Metadata } from "next";
import { ThemePage, themeMetadata } from "#components/listing/theme-page.tsx";
import { textIn } from "#lib/content/localized-text.ts";
import { liveEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/themes/[theme]">;

/** Every theme that has something to read. */
export async function generateStaticParams() {
  const { themes, catalogue } = await liveEdition();
  const { languages } = catalogue.site;
  return [...themes].flatMap(([locale, all]) =>
    [...all.keys()].map(({ slug }) => ({ locale, theme: textIn(slug, locale, languages).text })),
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
