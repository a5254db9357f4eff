import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { ReviewPage } from "#components/review/review-page.tsx";
import { reviewUrl } from "#lib/i18n/urls.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { linkResult } from "#lib/review/link-result.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";

type Props = PageProps<"/[locale]/review">;

export async function generateMetadata(): Promise<Metadata> {
  const preview = await requestedReview();
  const t = await getTranslations("review");
  return { title: t("title", { ref: preview?.ref ?? "" }), robots: { index: false } };
}

/** All that the revision under review would change. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const preview = (await requestedReview()) ?? notFound();
  const { link } = await searchParams;
  return (
    <Shell
      edition={preview.edition}
      locale={locale}
      current={reviewUrl(locale)}
      alternates={inEachLanguage(preview.edition, (each) => reviewUrl(each))}
    >
      <ReviewPage
        preview={preview}
        advice={await preview.advice()}
        locale={locale}
        link={linkResult(link, Date.now())}
      />
    </Shell>
  );
}
