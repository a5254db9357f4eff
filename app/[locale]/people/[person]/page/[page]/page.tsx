import type { Metadata } from "next";
import { GroupPage, groupMetadata } from "#components/listing/group-page.tsx";
import { localeOf, numberOf, segment } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/people/[person]/page/[page]">;

/** Older pages are made on their first visit. */
export const generateStaticParams = () => [];

async function listOf(params: Props["params"]) {
  const { person, page } = await params;
  return {
    locale: await localeOf(params),
    name: { room: "people", slug: segment(person) },
    page: numberOf(page),
  } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return groupMetadata(await listOf(params));
}

export default async function Page({ params }: Props) {
  return <GroupPage {...(await listOf(params))} />;
}
