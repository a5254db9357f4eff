import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import { toInstant } from "#lib/content/dates.ts";
import type { WrittenText } from "#lib/content/written-text.ts";
import { writtenDay, writtenInstant } from "#lib/i18n/format.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { archivedAt } from "#lib/publish/published-state.ts";
import type { VersionEntry } from "#lib/views/versions.ts";
import { Instant } from "./instant.tsx";

interface Props {
  entry: VersionEntry;
  text: WrittenText;
  locale: Locale;
}

/** A version in the list: since when, what it was, its notes, and where to read and compare it. */
export function VersionItem({ entry, text, locale }: Props) {
  const t = useTranslations("history");
  const { from, kind, notes } = entry;
  const comparison = archivedAt() === undefined ? entry.comparison : undefined;
  const timeZone = useClock();
  const date = writtenInstant(from, locale, timeZone);
  return (
    <li className="version" data-kind={kind}>
      <p className="version-facts">
        {entry.notLater ? t("notLater", { date }) : <Instant at={from} locale={locale} />}
        <strong>{t(kind)}</strong>
        {entry.until === undefined && <span className="version-current">{t("current")}</span>}
      </p>
      {kind === "begun" && text.instant !== undefined && (
        <p>{t("begunNote", { date: writtenDay(text.instant, locale, timeZone) })}</p>
      )}
      {notes.length > 0 && (
        <ul className="version-notes">
          {notes.map((note) => (
            <li key={`${note.date} ${note.note}`}>
              <span {...foreign(text.locale, locale)}>{typeset(note.note, text.locale)}</span> (
              <Day instant={toInstant(note.date, timeZone)} locale={locale} />)
            </li>
          ))}
        </ul>
      )}
      <p className="version-ways">
        <a href={entry.url} aria-label={t("readName", { date })}>
          {t("read")}
        </a>
        {comparison !== undefined && (
          <a href={comparison} aria-label={t("compareWithPreviousName", { date })}>
            {t("compareWithPrevious")}
          </a>
        )}
      </p>
    </li>
  );
}
