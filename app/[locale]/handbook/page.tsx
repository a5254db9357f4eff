import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChapterList } from "#components/handbook/chapter-list.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { handbookMetadata } from "#lib/seo/handbook-metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import "../../styles/handbook.css";

type Props = PageProps<"/[locale]/handbook">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations("handbook");
  return handbookMetadata(await siteIdentity(locale), {
    description: t("description"),
    locale,
    url: handbookUrl(locale),
    alternates: inEachLanguage(await readingEdition(), (each) => handbookUrl(each)),
  });
}

export default async function HandbookStart({ params }: Props) {
  const locale = await localeOf(params);
  const t = await getTranslations("handbook");
  const edition = await readingEdition();
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={handbookUrl(locale)}
      alternates={inEachLanguage(edition, (each) => handbookUrl(each))}
    >
      <div className="handbook" {...foreign(editorLanguageFor(locale), locale)}>
        <div className="handbook-text">
          <h1>{t("name")}</h1>
          <p className="handbook-lead">{t("intro")}</p>
          <nav className="handbook-index" aria-label={t("chapters")}>
            <ChapterList locale={locale} described />
          </nav>
        </div>
      </div>
    </Shell>
  );
}
