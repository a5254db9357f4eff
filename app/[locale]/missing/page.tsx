import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "#components/layout/missing.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { closeMatches } from "#lib/pages/close-matches.ts";
import { localeOf } from "#lib/pages/params.ts";
import { readingEdition } from "#lib/pages/reading.ts";

type Props = PageProps<"/[locale]/missing">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title"), robots: { index: false } };
}

/** What the server shows in place of an address that leads nowhere; it sets the status. */
export default async function MissingPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { path } = await searchParams;
  const edition = await readingEdition();
  const matches = closeMatches(edition, locale, typeof path === "string" ? path : "");
  return (
    <Shell edition={edition} locale={locale} current="">
      <Missing matches={matches} locale={locale} />
    </Shell>
  );
}
