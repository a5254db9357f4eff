import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChapterList } from "#components/handbook/chapter-list.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { otherLocale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { handbookMetadata } from "#lib/seo/handbook-metadata.ts";
import "../../styles/handbook.css";

type Props = PageProps<"/[locale]/handbook">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations("handbook");
  const [url, alternate] = [handbookUrl(locale), handbookUrl(otherLocale(locale))];
  return handbookMetadata({ description: t("description"), locale, url, alternate });
}

export default async function HandbookStart({ params }: Props) {
  const locale = await localeOf(params);
  const t = await getTranslations("handbook");
  return (
    <Shell
      edition={await readingEdition()}
      locale={locale}
      current={handbookUrl(locale)}
      alternate={handbookUrl(otherLocale(locale))}
    >
      <div className="handbook">
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
