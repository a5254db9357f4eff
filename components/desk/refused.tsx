import { useTranslations } from "next-intl";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { deskSignInUrl } from "#lib/i18n/desk-urls.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";

interface Props {
  view: Extract<DeskView, { kind: "refused" }>;
  locale: Locale;
}

/** Why somebody is not let in, and ways on. */
export function Refused({ view: { reason, provider }, locale }: Props) {
  const t = useTranslations("desk.refused");
  return (
    <>
      <h1>{t(reason)}</h1>
      <p>{t(`${reason}Text`)}</p>
      <section>
        <h2>{t("ways")}</h2>
        <ul>
          {provider && (
            <li>
              <a href={deskSignInUrl(locale)}>{t("again")}</a>
            </li>
          )}
          <li>
            <a href={homeUrl(locale)}>{t("home")}</a>
          </li>
        </ul>
      </section>
    </>
  );
}
