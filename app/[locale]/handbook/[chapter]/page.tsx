import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChapterView } from "#components/handbook/chapter-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { type ChapterText, chapterAmong } from "#lib/handbook/chapters.ts";
import { locales, otherLocale } from "#lib/i18n/locales.ts";
import { handbookChapters, handbookUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { handbookMetadata } from "#lib/seo/handbook-metadata.ts";
import "../../../styles/handbook.css";

type Props = PageProps<"/[locale]/handbook/[chapter]">;

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.flatMap((locale) => handbookChapters.map((chapter) => ({ locale, chapter })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, among, url, alternate } = await factsOf(params);
  return handbookMetadata({ ...among.chapter, locale, url, alternate });
}

export default async function ChapterPage({ params }: Props) {
  const { locale, among, url, alternate } = await factsOf(params);
  const { name } = among.chapter;
  const text: ChapterText = await import(`../../../../content/handbook/${name}/${locale}.mdx`);
  return (
    <Shell edition={await readingEdition()} locale={locale} current={url} alternate={alternate}>
      <ChapterView among={among} text={text} locale={locale} />
    </Shell>
  );
}

async function factsOf(params: Props["params"]) {
  const locale = await localeOf(params);
  const among = chapterAmong(locale, (await params).chapter) ?? notFound();
  const { name } = among.chapter;
  const [url, alternate] = [handbookUrl(locale, name), handbookUrl(otherLocale(locale), name)];
  return { locale, among, url, alternate };
}
