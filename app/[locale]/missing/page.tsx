import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "#components/layout/missing.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { archivedAt } from "#lib/publish/published-state.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { closeMatches } from "#lib/views/close-matches.ts";

type Props = PageProps<"/[locale]/missing">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title"), description: t("text"), robots: { index: false } };
}

/**
 * What is shown in place of an address that leads nowhere. Who leads here sets the status, and names
 * the address or fills the open list of what was probably meant; a preview and plain files have none.
 */
export default async function MissingPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const edition = await readingEdition();
  const { path } = await searchParams;
  const matches = typeof path === "string" ? closeMatches(edition, locale, path) : [];
  const closed = (await requestedReview()) !== undefined || archivedAt() !== undefined;
  const none = closed || (path !== undefined && !matches.length);
  return (
    <Shell edition={edition} locale={locale} current="">
      <Missing matches={none ? undefined : matches} locale={locale} />
    </Shell>
  );
}
