import { useTranslations } from "next-intl";
import { type Locale, otherLocale } from "#lib/i18n/locales.ts";
import { homeUrl, searchUrl } from "#lib/i18n/urls.ts";
import type { Navigation } from "#lib/views/navigation.ts";
import { SchemeChoice } from "./scheme-choice.tsx";

interface Props {
  navigation: Navigation;
  locale: Locale;
  alternate: string | undefined;
  current: string;
}

/** The name of the site, the other language, and the themes. */
export function Masthead({ navigation, locale, alternate, current }: Props) {
  const t = useTranslations();
  const other = otherLocale(locale);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <a className="masthead-name" href={navigation.home}>
          {t("site.name")}
        </a>
        <p className="masthead-line">{t("site.line")}</p>
        <div className="masthead-tools">
          <a href={alternate ?? homeUrl(other)} hrefLang={other} lang={other}>
            {t("nav.language")}
          </a>
          <SchemeChoice />
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
          {navigation.themes.map(({ url, text, key }) => (
            <li key={key}>
              <a href={url} aria-current={current === url ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
          <li className="masthead-search">
            <a
              href={searchUrl(locale)}
              aria-current={current === searchUrl(locale) ? "page" : undefined}
            >
              {t("search.link")}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
