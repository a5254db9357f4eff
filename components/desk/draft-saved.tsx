import { useTranslations } from "next-intl";
import { Instant } from "#components/history/instant.tsx";
import type { BegunWork } from "#lib/desk/works/begun-work.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listed } from "#lib/i18n/name-list.ts";

/** Who saved what is not published of a work, and when. */
export function DraftSaved({ draft, locale }: { draft: BegunWork; locale: Locale }) {
  const t = useTranslations("desk.list");
  const page = editorLanguageFor(locale);
  const names = draft.people.map(({ name }) => name);
  return (
    <p className="desk-facts">
      {t.rich("draft", {
        people: listed(names, page),
        saved: () => <Instant at={draft.saved} locale={page} />,
      })}
    </p>
  );
}
