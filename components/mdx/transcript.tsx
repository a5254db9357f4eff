import { useLocale, useTranslations } from "next-intl";
import type { Words } from "#lib/content/players/cue-words.ts";
import { foreign } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";

/** What is said in a sound or a film, folded below it. */
export function Transcript({ words, lang }: { words: readonly Words[]; lang: string }) {
  const t = useTranslations("player");
  const locale = useLocale();
  return (
    <details>
      <summary {...foreign(locale, lang)}>{t("transcript")}</summary>
      {words.map(({ speaker, text }, place) => {
        const key = `${place}`;
        return (
          <p key={key}>
            {speaker !== undefined && <strong>{speaker}</strong>} {typeset(text, lang)}
          </p>
        );
      })}
    </details>
  );
}
