import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "#components/layout/missing.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { archivedAt } from "#lib/publish/published-state.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { localeOf } from "#lib/request/route-params.ts";

type Props = PageProps<"/[locale]/missing">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title"), description: t("text"), robots: { index: false } };
}

/** What the server shows in place of an address that leads nowhere; it sets status and matches; a preview and plain files have none. */
export default async function MissingPage({ params }: Props) {
  const locale = await localeOf(params);
  const matches = (await requestedReview()) === undefined && archivedAt() === undefined;
  return (
    <Shell edition={await readingEdition()} locale={locale} current="">
      <Missing matches={matches} locale={locale} />
    </Shell>
  );
}
