import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { deskSignInUrl, homeUrl } from "#lib/i18n/urls.ts";

/** What somebody sees who is not known here, and the ways in. */
export function SignIn({ provider, locale }: { provider: boolean; locale: Locale }) {
  const t = useTranslations("desk.signIn");
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <ul>
        {provider && (
          <li>
            <a href={deskSignInUrl(locale)}>{t("provider")}</a>
          </li>
        )}
        <li>
          <a href={homeUrl(locale)}>{t("home")}</a>
        </li>
      </ul>
    </>
  );
}
