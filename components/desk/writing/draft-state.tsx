import { useTranslations } from "next-intl";
import { Instant } from "#components/history/instant.tsx";
import type { Writing } from "#lib/desk/writing/writing.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listed } from "#lib/i18n/name-list.ts";

interface Props {
  writing: Writing;
  action: string;
  locale: Locale;
}

/** What is saved and not published, and what else may be done with it. */
export function DraftState({ writing: { draft, live, behind }, action, locale }: Props) {
  const t = useTranslations("desk.writing");
  const page = editorLanguageFor(locale);
  if (draft === undefined) {
    return <p className="desk-facts">{t(live ? "liveAtOnce" : "nothingApart")}</p>;
  }
  return (
    <section className="desk-draft">
      <p>
        {t.rich("draftSince", {
          since: () => <Instant at={draft.since} locale={page} />,
          saved: () => <Instant at={draft.saved} locale={page} />,
          people: listed(
            draft.people.map(({ name }) => name),
            page,
          ),
          commit: () => <code>{draft.commit.slice(0, 7)}</code>,
        })}
      </p>
      {behind && (
        <form method="post" action={action}>
          <p>{t("behind")}</p>
          <button type="submit" name="action" value="merge">
            {t("merge")}
          </button>
        </form>
      )}
      <details>
        <summary>{t("discard")}</summary>
        <form method="post" action={action}>
          <p>{t("discardText")}</p>
          <input type="hidden" name="commit" value={draft.commit} />
          <button type="submit" name="action" value="discard">
            {t("discardNow")}
          </button>
        </form>
      </details>
    </section>
  );
}
