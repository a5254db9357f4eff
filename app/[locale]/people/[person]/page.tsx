import type { Metadata } from "next";
import { GroupPage, groupMetadata } from "#components/listing/group-page.tsx";
import { localeOf, segment } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/people/[person]">;

/** Made on their first visit: a newsroom has many people. */
export const generateStaticParams = () => [];

async function listOf(params: Props["params"]) {
  const { person } = await params;
  return {
    locale: await localeOf(params),
    name: { room: "people", slug: segment(person) },
  } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return groupMetadata(await listOf(params));
}

export default async function Page({ params }: Props) {
  return <GroupPage {...(await listOf(params))} />;
}
