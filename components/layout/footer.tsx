import { useTranslations } from "next-intl";
import { isHandbookShown } from "#lib/environment/handbook-shown.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl, staticPageUrl } from "#lib/i18n/urls.ts";
import type { SiteIdentity } from "#lib/views/identity.ts";
import { pagesIn } from "#lib/views/static-pages.ts";
import { SchemeChoice } from "./scheme-choice.tsx";
import { Shown } from "./shown.tsx";

interface Props {
  identity: SiteIdentity;
  locale: Locale;
}

/** What the site is, the pages about it, and the choice of its colours. */
export function Footer({ identity, locale }: Props) {
  const t = useTranslations();
  const { notice, licence } = identity;
  return (
    <footer className="footer">
      {notice && (
        <p>
          <Shown locale={locale}>{notice}</Shown>
        </p>
      )}
      <nav aria-label={t("nav.pages")}>
        <ul>
          {pagesIn(locale).map(({ name, title }) => (
            <li key={name}>
              <a href={staticPageUrl(locale, name)}>{title}</a>
            </li>
          ))}
          {isHandbookShown(process.env) && (
            <li>
              <a href={handbookUrl(locale)}>{t("handbook.name")}</a>
            </li>
          )}
          {licence && (
            <li>
              <a rel="license" href={licence}>
                {t("site.licence")}
              </a>
            </li>
          )}
        </ul>
      </nav>
      <SchemeChoice />
    </footer>
  );
}
