import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { isRefusal, type Refusal } from "#lib/desk/saving/outcome.ts";
import { refusalText } from "#lib/desk/saving/refusal-text.ts";
import { deskUrl } from "#lib/i18n/desk-urls.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { WritingForm } from "./writing-form.tsx";

interface Props {
  view: Extract<DeskView, { kind: "writing" }>;
  edition: Edition;
  locale: Locale;
}

/** A work, a page or the settings, to be written; or why there is nothing to write. */
export function WritingPage({ view, edition, locale }: Props) {
  const t = useTranslations("desk.writing");
  const { writing, key } = view;
  const back = <a href={deskUrl(locale)}>{t("back")}</a>;
  if (writing === undefined) {
    return (
      <>
        <h1>{t("unknown")}</h1>
        <p>{t("unknownText", { key })}</p>
        <p>{back}</p>
      </>
    );
  }
  if (isRefusal(writing)) return <Unavailable view={view} refusal={writing} locale={locale} />;
  return (
    <>
      <nav aria-label={t("back")}>{back}</nav>
      <WritingForm view={view} writing={writing} edition={edition} locale={locale} />
    </>
  );
}

/** Why a work can't be shown or saved now, with what was typed, and ways on. */
function Unavailable({
  view: { key, language, typed },
  refusal,
  locale,
}: {
  view: Props["view"];
  refusal: Refusal;
  locale: Locale;
}) {
  const t = useTranslations("desk.writing");
  const isTooLarge = refusal.refused === "too-large";
  return (
    <>
      <h1>{t(isTooLarge ? "tooLarge" : "unavailable")}</h1>
      <p>{isTooLarge ? t("tooLargeText") : refusalText(refusal, locale)}</p>
      {typed.length > 0 && (
        <section className="desk-field">
          <h2>{t("late")}</h2>
          <p>{t("unsaved")}</p>
          {typed.map((text) => (
            <textarea key={text} readOnly rows={8} defaultValue={text} aria-label={t("late")} />
          ))}
        </section>
      )}
      <p>
        <a href={deskUrl(locale, key, language)}>{t("again")}</a>
      </p>
      <p>
        <a href={deskUrl(locale)}>{t("back")}</a>
      </p>
    </>
  );
}
