import { useTranslations } from "next-intl";
import type { Edition } from "#lib/content/edition.ts";
import type { DeskView } from "#lib/desk/desk-state.ts";
import { isRefusal } from "#lib/desk/saving/outcome.ts";
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
  if (writing === undefined || isRefusal(writing)) {
    return (
      <>
        <h1>{t(writing === undefined ? "unknown" : "unavailable")}</h1>
        <p>{writing === undefined ? t("unknownText", { key }) : refusalText(writing, locale)}</p>
        <p>{back}</p>
      </>
    );
  }
  return (
    <>
      <nav aria-label={t("back")}>{back}</nav>
      <WritingForm view={view} writing={writing} edition={edition} locale={locale} />
    </>
  );
}
