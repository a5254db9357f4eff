import { useTranslations } from "next-intl";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Incomparable, Live } from "#lib/review/compare-with-live.ts";

/** With what a preview deployment is compared. */
export function ComparedWith({ live }: { live: Live }) {
  const t = useTranslations("deployment.review");
  if ("branch" in live) {
    return <p>{t.rich("branch", { branch: () => <bdi translate="no">{live.branch}</bdi> })}</p>;
  }
  return <p>{t.rich("site", { site: () => <a href={live.site}>{live.site}</a> })}</p>;
}

/** Why a preview deployment is compared with nothing; all else of it is there. */
export function NotCompared({ reason, locale }: { reason: Incomparable; locale: Locale }) {
  const t = useTranslations("deployment.review");
  return (
    <div className="notice-page" {...foreign(editorLanguageFor(locale), locale)}>
      <h1>{t("title")}</h1>
      <p>{t(reason)}</p>
    </div>
  );
}
