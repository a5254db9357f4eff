import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { WorkReviewPage } from "#components/review/review-page.tsx";
import { reviewUrl } from "#lib/i18n/urls.ts";
import { comparisonUnderReview } from "#lib/request/deployment-review.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { changesOf } from "#lib/review/review-changes.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/review/[key]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title", { ref: segment((await params).key) }), robots: { index: false } };
}

/** What the revision under review, or this preview deployment, changes in one work. */
export default async function Page({ params }: Props) {
  const locale = await localeOf(params);
  const key = segment((await params).key);
  const preview = (await comparisonUnderReview()) ?? notFound();
  const work =
    changesOf(preview, await preview.advice()).works.find((each) => each.key === key) ?? notFound();
  return (
    <Shell
      edition={preview.edition}
      locale={locale}
      current={reviewUrl(locale, key)}
      alternates={inEachLanguage(preview.edition, (each) => reviewUrl(each, key))}
    >
      <WorkReviewPage work={work} preview={preview} locale={locale} />
    </Shell>
  );
}
