import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";
import type { Ended as Reason } from "#lib/review/ended-reason.ts";
import { ExitForm } from "./exit-form.tsx";

interface Props {
  reason: Reason;
  /** The same page as readers have it, if they have it. */
  live: string | undefined;
  locale: Locale;
}

/** Why a review link shows nothing, and ways on. */
export function Ended({ reason, live, locale }: Props) {
  const t = useTranslations("review.ended");
  const over = reason === "invalid" || reason === "expired" || reason === "gone";
  return (
    <div className="notice-page">
      <h1>{t(reason)}</h1>
      <p>{t(`${reason}Text`)}</p>
      <section>
        <h2>{t("ways")}</h2>
        {over ? (
          <ul>
            {live !== undefined && live !== homeUrl(locale) && (
              <li>
                <a href={live}>{t("live")}</a>
              </li>
            )}
            <li>
              <a href={homeUrl(locale)}>{t("home")}</a>
            </li>
          </ul>
        ) : (
          <ExitForm path={live ?? homeUrl(locale)} label={t("exit")} />
        )}
      </section>
    </div>
  );
}
