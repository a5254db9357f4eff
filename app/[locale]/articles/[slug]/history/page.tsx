import type { Metadata } from "next";
import { HistoryPage, historyPageMetadata } from "#components/history/history-page.tsx";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { minorHidden } from "#lib/views/history-pages.ts";
import "../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history">;

async function address(params: Props["params"]) {
  return {
    locale: await localeOf(params),
    text: { room: "articles", slug: segment((await params).slug) },
  } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return historyPageMetadata(await address(params));
}

export default async function Page({ params, searchParams }: Props) {
  const hide = (await searchParams)[minorHidden.name] === minorHidden.value;
  return <HistoryPage {...(await address(params))} hide={hide} />;
}
