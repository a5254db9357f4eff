import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { ComparedWith, NotCompared } from "#components/review/deployment-review.tsx";
import { ReviewPage } from "#components/review/review-page.tsx";
import { reviewUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { deployedName, deploymentReview } from "#lib/request/deployment-review.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { linkResult } from "#lib/review/link-result.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/review">;

export async function generateMetadata(): Promise<Metadata> {
  const ref = (await requestedReview())?.ref ?? (await deployedName());
  const t = await getTranslations("review");
  return { title: t("title", { ref }), robots: { index: false } };
}

/** All that the revision under review, or this preview deployment, would change. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const edition = await readingEdition();
  const preview = await requestedReview();
  const deployment = preview === undefined ? await deploymentReview() : undefined;
  if (preview === undefined && deployment === undefined) notFound();
  const { link } = await searchParams;
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={reviewUrl(locale)}
      alternates={inEachLanguage(edition, (each) => reviewUrl(each))}
    >
      {preview !== undefined && (
        <ReviewPage
          preview={preview}
          advice={await preview.advice()}
          locale={locale}
          link={{ result: linkResult(link, Date.now()) }}
        />
      )}
      {deployment !== undefined && "incomparable" in deployment && (
        <NotCompared reason={deployment.incomparable} locale={locale} />
      )}
      {deployment !== undefined && "comparison" in deployment && (
        <ReviewPage
          preview={{ ...deployment.comparison, ref: await deployedName() }}
          advice={await deployment.comparison.advice()}
          locale={locale}
        >
          <ComparedWith live={deployment.live} />
        </ReviewPage>
      )}
    </Shell>
  );
}
