import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchUrl } from "#lib/i18n/urls.ts";
import type { LanguageChoice } from "#lib/views/alternates.ts";
import type { Navigation } from "#lib/views/navigation.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { PageLinks } from "./page-links.tsx";
import { ThemeLinks } from "./theme-links.tsx";

interface Props {
  navigation: Navigation;
  locale: Locale;
  others: readonly LanguageChoice[];
  current: string;
}

/** The name of the site, its other languages, the search, the themes, and pages about it. */
export function Masthead({ navigation, locale, others, current }: Props) {
  const t = useTranslations();
  return (
    <header className="masthead">
      <div className="masthead-top">
        <a className="masthead-name" href={navigation.home}>
          {t("site.name")}
        </a>
        <p className="masthead-line">{t("site.line")}</p>
        <div className="masthead-tools">
          <LanguageSwitch locale={locale} others={others} />
          <a
            href={searchUrl(locale)}
            aria-current={current === searchUrl(locale) ? "page" : undefined}
          >
            {t("search.link")}
          </a>
        </div>
      </div>
      <nav className="masthead-nav" aria-label={t("nav.main")}>
        <ul>
          <li>
            <a
              href={navigation.articles}
              aria-current={current === navigation.articles ? "page" : undefined}
            >
              {t("nav.articles")}
            </a>
          </li>
          <ThemeLinks themes={navigation.themes} locale={locale} current={current} />
          <PageLinks pages={navigation.header} locale={locale} current={current} />
        </ul>
      </nav>
    </header>
  );
}
