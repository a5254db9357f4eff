import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { isHandbookShown } from "#lib/environment/handbook-shown.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import type { SiteIdentity } from "#lib/views/identity.ts";
import type { Link } from "#lib/views/navigation.ts";
import { MenuLinks } from "./menu-links.tsx";
import { SchemeChoice } from "./scheme-choice.tsx";
import { Shown } from "./shown.tsx";

interface Props {
  identity: SiteIdentity;
  pages: readonly Link[];
  locale: Locale;
  current: string;
}

/** What the site is, the pages about it, and the choice of its colours. */
export function Footer({ identity, pages, locale, current }: Props) {
  const t = useTranslations();
  const timeZone = useClock();
  const { notice, licence } = identity;
  const archived = archivedAt();
  return (
    <footer className="footer">
      {notice && (
        <p>
          <Shown locale={locale}>{notice}</Shown>
        </p>
      )}
      {archived !== undefined && (
        <p>{t("archive.day", { date: writtenDay(archived, locale, timeZone) })}</p>
      )}
      <nav aria-label={t("nav.pages")}>
        <ul>
          <MenuLinks links={pages} locale={locale} current={current} />
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
