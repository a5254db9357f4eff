import { useTranslations } from "next-intl";
import { AccentStyle } from "#components/layout/accent-style.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchIndexUrl } from "#lib/i18n/urls.ts";
import type { SearchPage } from "#lib/views/search.ts";
import { WaysOn } from "./search.tsx";
import { SearchForm } from "./search-form.tsx";

interface Props {
  page: SearchPage;
  locale: Locale;
}

/**
 * The search of plain files: a script looks into an index that stands beside them, once somebody
 * searches. What it says is written here, in the page's language.
 */
export function ArchiveSearch({ page, locale }: Props) {
  const t = useTranslations("search");
  const archive = useTranslations("archive");
  const article = useTranslations("article");
  return (
    <div className="search">
      <h1>{t("title")}</h1>
      <p className="search-note needs-script">{archive("needsScript")}</p>
      <SearchForm page={page} locale={locale} proposes={false} />
      <archive-search
        index={searchIndexUrl}
        looking={archive("looking")}
        found={archive("found", { count: "#" })}
        none={t("none")}
        failed={archive("failed")}
        paging={t("paging")}
        page={t("page", { page: "#page", pages: "#pages" })}
        previous={t("previous")}
        next={t("next")}
        themes={article("themes")}
      />
      <WaysOn page={page} locale={locale} />
      {page.themes.map(({ value, accent }) => (
        <AccentStyle key={value} accent={accent} />
      ))}
      <script src="/assets/archive-search.js" type="module" async={false} />
    </div>
  );
}
