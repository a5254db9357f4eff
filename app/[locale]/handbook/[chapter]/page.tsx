import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChapterView } from "#components/handbook/chapter-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { type ChapterText, chapterAmong } from "#lib/handbook/chapters.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { handbookChapters, handbookUrl } from "#lib/i18n/urls.ts";
import { liveEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { handbookMetadata } from "#lib/seo/handbook-metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import "../../../styles/handbook.css";

type Props = PageProps<"/[locale]/handbook/[chapter]">;

export async function generateStaticParams() {
  const { languages } = (await liveEdition()).catalogue.site;
  return languages.flatMap((locale) => handbookChapters.map((chapter) => ({ locale, chapter })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, among, url, alternates } = await factsOf(params);
  return handbookMetadata(await siteIdentity(locale), {
    ...among.chapter,
    locale,
    url,
    alternates,
  });
}

export default async function ChapterPage({ params }: Props) {
  const { locale, edition, among, url, alternates } = await factsOf(params);
  const { name } = among.chapter;
  const written = editorLanguageFor(locale);
  const text: ChapterText = await import(`../../../../content/handbook/${name}/${written}.mdx`);
  return (
    <Shell edition={edition} locale={locale} current={url} alternates={alternates}>
      <ChapterView among={among} text={text} locale={locale} />
    </Shell>
  );
}

async function factsOf(params: Props["params"]) {
  const locale = await localeOf(params);
  const among = chapterAmong(editorLanguageFor(locale), (await params).chapter) ?? notFound();
  const { name } = among.chapter;
  const edition = await readingEdition();
  const alternates = inEachLanguage(edition, (each) => handbookUrl(each, name));
  return { locale, edition, among, url: handbookUrl(locale, name), alternates };
}
