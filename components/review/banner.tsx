import { getTranslations } from "next-intl/server";
import { Day } from "#components/listing/day.tsx";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { homeUrl, reviewUrl } from "#lib/i18n/urls.ts";
import { requestedReview } from "#lib/request/requested-review.ts";
import { filesBehind } from "#lib/views/edited-files.ts";
import { EditLinks } from "./edit-links.tsx";
import { ExitForm } from "./exit-form.tsx";

/** What a reviewer looks at and how to leave; readers' pages have no such thing. */
export async function Banner({ locale, current }: { locale: Locale; current: string }) {
  const preview = await requestedReview();
  if (preview === undefined) return null;
  const t = await getTranslations("review");
  const { ref, pinned, until, edition, revision } = preview;
  const { author, date, ahead, behind } = revision;
  return (
    <aside
      className="review-banner stripe"
      aria-label={t("label")}
      {...foreign(editorLanguageFor(locale), locale)}
    >
      {/* Readers' pages do not carry the style of reviews. */}
      <link rel="stylesheet" href="/assets/stripe.css" precedence="review" />
      <link rel="stylesheet" href="/assets/review.css" precedence="review" />
      <p>
        <strong>{t("branch", { ref: shortened(ref) })}</strong>
        {". "}
        {t.rich("commit", {
          commit: () => <code>{edition.catalogue.revision.slice(0, 8)}</code>,
          author,
          date: () => <Day instant={date} locale={locale} />,
        })}
        {". "}
        {t("distance", { ahead, behind })}
        {". "}
        {t(pinned ? "pinned" : "follows")}
        {", "}
        {t.rich("untilDay", { date: () => <Day instant={until} locale={locale} /> })}
        {"."}
      </p>
      <div className="review-banner-ways">
        <a href={reviewUrl(locale)}>{t("changes")}</a>
        <EditLinks files={filesBehind(edition.catalogue, current)} locale={locale} />
        <ExitForm path={current || homeUrl(locale)} label={t("exit")} />
      </div>
    </aside>
  );
}

/** A commit's id as people write it; names of branches and tags whole. */
function shortened(ref: string): string {
  return /^[0-9a-f]{40,}$/.test(ref) ? ref.slice(0, 8) : ref;
}
