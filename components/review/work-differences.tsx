import { useLocale, useTranslations } from "next-intl";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { nameIn } from "#lib/i18n/language-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { articleBody } from "#lib/request/current-edition.ts";
import type { WorkChange } from "#lib/review/review-changes.ts";
import { diffTexts } from "#lib/review/text-diff.ts";
import { DifferenceTable } from "./difference-table.tsx";

/** What differs in each language of a work. */
export function WorkDifferences({
  work,
  languages,
}: {
  work: WorkChange;
  languages: readonly Locale[];
}) {
  return languages
    .filter((locale) => work.touched.includes(locale) || work.kind === "renamed")
    .map((locale) => <LanguageDifferences key={locale} work={work} locale={locale} />);
}

function LanguageDifferences({ work, locale }: { work: WorkChange; locale: Locale }) {
  const t = useTranslations("review");
  const editor = editorLanguageFor(useLocale());
  const [before, after] = [work.before[locale], work.after[locale]];
  if (before === undefined && after === undefined) {
    return work.problems.length > 0 && <p>{t("unreadable")}</p>;
  }
  const { fields, text } = diffTexts(before, after, locale, articleBody);
  const language = nameIn(locale, editor);
  const differs = text.some((row) => !row.same);
  if (!differs && fields.length === 0) {
    return <p>{t("same", { language })}</p>;
  }
  return (
    <>
      {fields.length > 0 && (
        <DifferenceTable caption={t("fieldsCaption", { language })} rows={fields} lang={locale} />
      )}
      {differs && (
        <DifferenceTable caption={t("textCaption", { language })} rows={text} lang={locale} />
      )}
    </>
  );
}
