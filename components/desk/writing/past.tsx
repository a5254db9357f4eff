import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { DifferenceTable } from "#components/review/difference-table.tsx";
import { versionId } from "#lib/desk/versions/past-versions.ts";
import type { ShownPast } from "#lib/desk/writing/beside.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { writtenInstant } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";

interface Props {
  past: ShownPast;
  /** The language of the text. */
  lang: Locale;
  /** Whether what is saved is live at once. */
  live: boolean;
  locale: Locale;
}

/** What was published of a text before: to be compared with what is typed, and to be taken back. */
export function Past({ past, lang, live, locale }: Props) {
  const t = useTranslations("desk.writing.past");
  const timeZone = useClock();
  const page = editorLanguageFor(locale);
  const { path, versions, compared } = past;
  if (versions === undefined || versions.length === 0) {
    return <p className="desk-notice">{t(versions === undefined ? "unknown" : "none")}</p>;
  }
  const written = (at: number) => writtenInstant(at, page, timeZone);
  return (
    <fieldset className="desk-past">
      <legend>{t("title")}</legend>
      <select
        name={versionId(path)}
        aria-label={t("title")}
        defaultValue={compared?.version.blob ?? versions[0]?.blob}
      >
        {versions.map(({ blob, at, revision }) => (
          <option key={blob} value={blob}>
            {t("version", { when: written(at), commit: revision.slice(0, 7) })}
          </option>
        ))}
      </select>
      <p className="desk-actions-here">
        <button type="submit" name="action" value={`past ${path}`} formNoValidate>
          {t("compare")}
        </button>
        {compared !== undefined && (
          <button type="submit" name="action" value={`restore ${path}`} formNoValidate>
            {t(live ? "restoreLive" : "restore")}
          </button>
        )}
      </p>
      {compared !== undefined && (
        <Compared compared={compared} lang={lang} when={written(compared.version.at)} />
      )}
    </fieldset>
  );
}

function Compared({
  compared: { diff },
  lang,
  when,
}: {
  compared: NonNullable<ShownPast["compared"]>;
  lang: Locale;
  when: string;
}) {
  const t = useTranslations("desk.writing.past");
  const labels = { before: t("before", { when }), after: t("after") };
  const differs = diff.text.some((row) => !row.same);
  if (!differs && diff.fields.length === 0) return <p>{t("same")}</p>;
  return (
    <>
      <link rel="stylesheet" href="/assets/review.css" precedence="review" />
      {diff.fields.length > 0 && (
        <DifferenceTable caption={t("fields")} rows={diff.fields} lang={lang} labels={labels} />
      )}
      {differs && (
        <DifferenceTable caption={t("text")} rows={diff.text} lang={lang} labels={labels} />
      )}
    </>
  );
}
