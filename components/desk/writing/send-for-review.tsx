import { useTranslations } from "next-intl";
import { Instant } from "#components/history/instant.tsx";
import type { ReviewWays } from "#lib/desk/review/review-ways.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** How others are asked to look at what is saved, before it is published. */
export function SendForReview({ review, locale }: { review: ReviewWays; locale: Locale }) {
  const t = useTranslations("desk.writing.review");
  const { link, until, request, branch } = review;
  return (
    <details className="desk-more">
      <summary>{t("title")}</summary>
      {link === undefined ? (
        <p>{t("noSecret")}</p>
      ) : (
        <>
          <p>
            {t.rich("text", {
              until: () => <Instant at={until} locale={editorLanguageFor(locale)} />,
            })}
          </p>
          <div className="desk-field">
            <label htmlFor="review-link">{t("link")}</label>
            <input type="text" id="review-link" readOnly value={link} dir="ltr" />
          </div>
          <p>
            <a href={link}>{t("open")}</a>
          </p>
        </>
      )}
      {request !== undefined && (
        <p>
          <a href={request}>{t("request", { branch })}</a>
        </p>
      )}
    </details>
  );
}
