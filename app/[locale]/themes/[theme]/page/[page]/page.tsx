import type { Metadata } from "next";
import { ThemePage, themeMetadata } from "#components/listing/theme-page.tsx";
import { localeOf, numberOf, segment } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/themes/[theme]/page/[page]">;

/** Older pages are made on their first visit. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { theme, page } = await params;
  return themeMetadata(await localeOf(params), segment(theme), numberOf(page));
}

export default async function Page({ params }: Props) {
  const { theme, page } = await params;
  return <ThemePage locale={await localeOf(params)} slug={segment(theme)} page={numberOf(page)} />;
}
