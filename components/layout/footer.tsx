import { useTranslations } from "next-intl";
import { isHandbookShown } from "#lib/environment/handbook-shown.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";
import type { Link } from "#lib/views/navigation.ts";
import { PageLinks } from "./page-links.tsx";
import { SchemeChoice } from "./scheme-choice.tsx";

interface Props {
  pages: readonly Link[];
  locale: Locale;
  current: string;
}

/** What the site is, the pages about it, and the choice of its colours. */
export function Footer({ pages, locale, current }: Props) {
  const t = useTranslations();
  return (
    <footer className="footer">
      <p>{t("site.demonstration")}</p>
      <nav aria-label={t("nav.pages")}>
        <ul>
          <PageLinks pages={pages} locale={locale} current={current} />
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
