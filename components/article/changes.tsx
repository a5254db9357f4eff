import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import { useClock } from "#components/listing/use-clock.ts";
import { toInstant } from "#lib/content/dates.ts";
import type { WrittenText } from "#lib/content/written-text.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";

/** What changed since the first publication, the latest first. */
export function Changes({ text, locale }: { text: WrittenText; locale: Locale }) {
  const t = useTranslations("article");
  const timeZone = useClock();
  const changes = [...(text.changes ?? [])].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (changes.length === 0) return null;
  return (
    <section className="after-text" aria-labelledby="changes-title">
      <h2 id="changes-title">{t("changes")}</h2>
      <ul>
        {changes.map(({ date, kind, note }) => (
          <li key={`${date} ${note}`}>
            <Day instant={toInstant(date, timeZone)} locale={locale} /> <strong>{t(kind)}</strong>{" "}
            <span {...foreign(text.locale, locale)}>{typeset(note, text.locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
