import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import type { Visitor } from "#lib/desk/presence/presence.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { writtenTime } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listed } from "#lib/i18n/name-list.ts";

/** Who else has a text open, and since when. */
export function Visitors({ visitors, locale }: { visitors: readonly Visitor[]; locale: Locale }) {
  const t = useTranslations("desk");
  const timeZone = useClock();
  const page = editorLanguageFor(locale);
  if (visitors.length === 0) return null;
  const people = listed(
    visitors.map(({ name }) => name),
    page,
  );
  const since = writtenTime(Math.min(...visitors.map((each) => each.since)), page, timeZone);
  return (
    <p className="desk-visitors">{t("visitors", { count: visitors.length, people, since })}</p>
  );
}
