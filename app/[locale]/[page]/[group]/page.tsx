import type { Metadata } from "next";
import { GroupPage, groupMetadata } from "#components/listing/group-page.tsx";
import { liveEdition } from "#lib/request/current-edition.ts";
import { groupOf, localeOf } from "#lib/request/route-params.ts";
import { groupsIn } from "#lib/views/groups.ts";

/** What other pages call `page` is the room of a list here: Next has one name for a segment. */
type Props = PageProps<"/[locale]/[page]/[group]">;

/** Every theme that has something to read; other lists are made on their first visit, as they may be many. */
export async function generateStaticParams() {
  const edition = await liveEdition();
  return edition.catalogue.site.languages.flatMap((locale) =>
    groupsIn(edition, locale)
      .filter(({ room }) => room === "themes")
      .map(({ room: page, slug: group }) => ({ locale, page, group })),
  );
}

async function listOf(params: Props["params"]) {
  return { locale: await localeOf(params), name: await groupOf(params) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return groupMetadata(await listOf(params));
}

export default async function Page({ params }: Props) {
  return <GroupPage {...(await listOf(params))} />;
}
