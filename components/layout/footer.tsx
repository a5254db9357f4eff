import { useTranslations } from "next-intl";
import { isHandbookShown } from "#lib/environment/handbook-shown.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl, staticPageUrl } from "#lib/i18n/urls.ts";
import { pagesIn } from "#lib/views/static-pages.ts";
import { SchemeChoice } from "./scheme-choice.tsx";

/** What the site is, the pages about it, and the choice of its colours. */
export function Footer({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <footer className="footer">
      <p>{t("site.demonstration")}</p>
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
        </ul>
      </nav>
      <SchemeChoice />
    </footer>
  );
}
