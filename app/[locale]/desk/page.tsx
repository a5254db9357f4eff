import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { listRequest } from "#lib/desk/works/list-request.ts";
import { deskUrl } from "#lib/i18n/desk-urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { requestedDesk } from "#lib/request/requested-desk.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import "../../styles/desk.css";
import "../../styles/desk-writing.css";

type Props = PageProps<"/[locale]/desk">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title"), robots: { index: false } };
}

/** What the server lets somebody see of the desk; it sets the status. */
export default async function Page({ params, searchParams }: Props) {
  const view = (await requestedDesk()) ?? notFound();
  const locale = await localeOf(params);
  const edition = await readingEdition();
  const given = await searchParams;
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={deskUrl(locale)}
      alternates={inEachLanguage(edition, deskUrl)}
    >
      <DeskPage
        view={view}
        edition={edition}
        request={listRequest((name) => [given[name]].flat()[0])}
        locale={locale}
      />
    </Shell>
  );
}
