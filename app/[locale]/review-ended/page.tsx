import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { Ended } from "#components/review/ended.tsx";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { endedReason } from "#lib/review/ended-reason.ts";
import { livePath } from "#lib/review/landing-path.ts";

type Props = PageProps<"/[locale]/review-ended">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { reason } = await searchParams;
  const t = await getTranslations("review.ended");
  return { title: t(endedReason(reason)), robots: { index: false } };
}

/** What the server shows in place of a preview that shows nothing; it sets the status. */
export default async function EndedPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { reason, path } = await searchParams;
  const edition = await readingEdition();
  const live = typeof path === "string" && path !== "" ? livePath(edition, path) : undefined;
  return (
    <Shell edition={edition} locale={locale} current="">
      <Ended reason={endedReason(reason)} live={live} locale={locale} />
    </Shell>
  );
}
