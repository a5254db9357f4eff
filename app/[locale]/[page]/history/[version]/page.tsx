import type { Metadata } from "next";
import { VersionPage, versionPageMetadata } from "#components/history/version-page.tsx";
import { localeOf, segment } from "#lib/request/route-params.ts";
import "../../../../styles/history.css";

type Props = PageProps<"/[locale]/[page]/history/[version]">;

async function address(params: Props["params"]) {
  return {
    locale: await localeOf(params),
    text: { room: "pages", slug: segment((await params).page) },
    version: segment((await params).version),
  } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return versionPageMetadata(await address(params));
}

export default async function Page({ params }: Props) {
  return <VersionPage {...(await address(params))} />;
}
