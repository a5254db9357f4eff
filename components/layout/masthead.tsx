import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchUrl } from "#lib/i18n/urls.ts";
import type { LanguageChoice } from "#lib/views/alternates.ts";
import type { SiteIdentity } from "#lib/views/identity.ts";
import type { Navigation } from "#lib/views/navigation.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { MenuLinks } from "./menu-links.tsx";
import { Shown } from "./shown.tsx";
import { SiteName } from "./site-name.tsx";
import { ThemeLinks } from "./theme-links.tsx";

interface Props {
  identity: SiteIdentity;
  navigation: Navigation;
  locale: Locale;
  others: readonly LanguageChoice[];
  current: string;
}

/** The name of the site, its other languages, the search, and the themes. */
export function Masthead({ identity, navigation, locale, others, current }: Props) {
  const t = useTranslations();
  const { tagline } = identity;
  return (
    <header className="masthead">
      <div className="masthead-top">
        <SiteName identity={identity} locale={locale} home={navigation.home} />
        {tagline && (
          <p className="masthead-line">
            <Shown locale={locale}>{tagline}</Shown>
          </p>
        )}
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
          <MenuLinks links={navigation.header} locale={locale} current={current} />
        </ul>
      </nav>
    </header>
  );
}
