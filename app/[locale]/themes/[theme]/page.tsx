import type { Metadata } from "next";
import { GroupPage, groupMetadata } from "#components/listing/group-page.tsx";
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

async function listOf(params: Props["params"]) {
  const { theme } = await params;
  return {
    locale: await localeOf(params),
    name: { room: "themes", slug: segment(theme) },
  } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return groupMetadata(await listOf(params));
}

export default async function Page({ params }: Props) {
  return <GroupPage {...(await listOf(params))} />;
}
