import { useTranslations } from "next-intl";
import { nameOfKey } from "#lib/content/page.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { previewLinkUrl } from "#lib/i18n/urls.ts";
import type { LinkResult } from "#lib/review/link-result.ts";
import type { WorkChange } from "#lib/review/review-changes.ts";

interface Props {
  works: readonly WorkChange[];
  locale: Locale;
  /** What came of the form: an address, or why there is none. */
  result: LinkResult | undefined;
}

/** Makes another link to the revision, for those who know the publishing secret. */
export function LinkForm({ works, locale, result }: Props) {
  const t = useTranslations("review.link");
  return (
    <section id="link" className="review-link">
      <h2>{t("title")}</h2>
      {result !== undefined && "address" in result && (
        <p className="notice" role="status">
          <label>
            {t("made")}. {t("address")}
            <input type="url" readOnly value={result.address} />
          </label>
        </p>
      )}
      {result !== undefined && "refused" in result && (
        <p className="notice" role="alert">
          {t(result.refused)}
        </p>
      )}
      <p>{t("text")}</p>
      <form method="post" action={previewLinkUrl}>
        <input type="hidden" name="locale" value={locale} />
        <label>
          {t("secret")}
          <input type="password" name="secret" required autoComplete="off" />
        </label>
        <label>
          {t("days")}
          <input type="number" name="days" min={1} max={90} defaultValue={7} required />
        </label>
        <label>
          {t("article")}
          <select name="article">
            <option value="">{t("home")}</option>
            {works
              .filter(({ kind }) => kind !== "removed")
              .map(({ key, after }) => (
                <option key={key} value={nameOfKey(key)}>
                  {after[locale]?.title ?? nameOfKey(key)}
                </option>
              ))}
          </select>
        </label>
        <label className="review-check">
          <input type="checkbox" name="pin" value="yes" />
          {t("pin")}
        </label>
        <button type="submit">{t("make")}</button>
      </form>
    </section>
  );
}
