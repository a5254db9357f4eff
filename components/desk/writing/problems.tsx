import { useTranslations } from "next-intl";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { Problem } from "#lib/content/problem.ts";
import { environmentOfProcess } from "#lib/environment/of-process.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { ruleUrl } from "#lib/i18n/urls.ts";

/** What the checks say of a file: where, what, and why it matters. */
export function Problems({ problems, locale }: { problems: readonly Problem[]; locale: Locale }) {
  const t = useTranslations("desk.writing");
  const kind = useTranslations("advice");
  const { HANDBOOK } = environmentOfProcess();
  return (
    <ul className="desk-advice">
      {problems.map((problem) => {
        const { line, column, rule, severity } = problem;
        return (
          <li key={`${line}:${column}:${rule}`} data-severity={severity}>
            <b>{kind(severity)}</b>{" "}
            <span className="desk-place">{t("place", { line, column })}</span>{" "}
            {sentenceFor(problem, editorLanguageFor(locale))}{" "}
            {HANDBOOK && <a href={ruleUrl(locale, rule)}>{t("why")}</a>}
          </li>
        );
      })}
    </ul>
  );
}
