import type { Metadata } from "next";
import { GroupPage, groupMetadata } from "#components/listing/group-page.tsx";
import { groupOf, localeOf, numberOf } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/[page]/[group]/page/[number]">;

/** The other pages of a list are made on their first visit. */
export const generateStaticParams = () => [];

async function listOf(params: Props["params"]) {
  return {
    locale: await localeOf(params),
    name: await groupOf(params),
    page: numberOf((await params).number),
  };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return groupMetadata(await listOf(params));
}

export default async function Page({ params }: Props) {
  return <GroupPage {...(await listOf(params))} />;
}
