import { useTranslations } from "next-intl";
import { deskSignInUrl } from "#lib/i18n/desk-urls.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";

interface Props {
  provider: boolean;
  /** Texts that were sent after the session had ended. */
  typed: readonly string[];
  locale: Locale;
}

/** What somebody sees who is not known here, and the ways in. */
export function SignIn({ provider, typed, locale }: Props) {
  const t = useTranslations("desk.signIn");
  const late = useTranslations("desk.writing");
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {typed.length > 0 && (
        <section>
          <h2>{late("late")}</h2>
          <p>{late("lateText")}</p>
          {typed.map((text) => (
            <textarea key={text} readOnly rows={8} defaultValue={text} aria-label={late("late")} />
          ))}
        </section>
      )}
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
