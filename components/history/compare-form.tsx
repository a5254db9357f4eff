import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { writtenInstant } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import type { HistoryPage } from "#lib/views/history-pages.ts";
import { isVersion, type VersionEntry } from "#lib/views/versions.ts";

/**
 * Chooses any two of the versions listed and asks for their differences: a plain form. Plain files have
 * no answer to it, and say so.
 */
export function CompareForm({ page, locale }: { page: HistoryPage; locale: Locale }) {
  const t = useTranslations("history");
  const archive = useTranslations("archive");
  const versions = page.entries.filter(isVersion);
  const [newest, previous] = versions;
  if (newest === undefined || previous === undefined) return null;
  if (archivedAt() !== undefined) return <p className="notice">{archive("comparisons")}</p>;
  const oldestFirst = versions.toReversed();
  return (
    <form className="compare" method="get" action={`${page.url}/compare`}>
      <h2>{t("form")}</h2>
      <p>{t("formText")}</p>
      <div className="compare-choices">
        <Choice name="from" chosen={previous.id} versions={oldestFirst} locale={locale} />
        <Choice name="to" chosen={newest.id} versions={oldestFirst} locale={locale} />
      </div>
      <button type="submit">{t("compare")}</button>
    </form>
  );
}

interface ChoiceProps {
  name: "from" | "to";
  chosen: string;
  versions: readonly VersionEntry[];
  locale: Locale;
}

function Choice({ name, chosen, versions, locale }: ChoiceProps) {
  const t = useTranslations("history");
  const timeZone = useClock();
  return (
    <fieldset>
      <legend>{t(name)}</legend>
      {versions.map(({ id, from, kind, notLater }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} defaultChecked={id === chosen} />
          <span>
            {t(notLater ? "notLater" : "since", {
              date: writtenInstant(from, locale, timeZone),
            })}
            <small>{t(kind)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
