import type { Metadata } from "next";
import { ComparisonPage, comparisonPageMetadata } from "#components/history/comparison-page.tsx";
import { localeOf, segment } from "#lib/request/route-params.ts";
import "../../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history/compare">;

async function address({ params, searchParams }: Props) {
  const { from, to } = await searchParams;
  return {
    locale: await localeOf(params),
    text: { room: "articles", slug: segment((await params).slug) },
    versions: [String(from), String(to)],
  } as const;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return comparisonPageMetadata(await address(props));
}

export default async function Page(props: Props) {
  return <ComparisonPage {...(await address(props))} />;
}
