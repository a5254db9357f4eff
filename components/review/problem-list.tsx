import { useTranslations } from "next-intl";
import { sentenceFor } from "#lib/checks/sentences/sentence-for.ts";
import type { KeptProblem } from "#lib/content/problem.ts";
import { ruleTitle } from "#lib/handbook/rules.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { ruleUrl } from "#lib/i18n/urls.ts";

/** What the editors' checks say, each with its place and remedy. */
export function ProblemList({
  problems,
  locale,
}: {
  problems: readonly KeptProblem[];
  locale: Locale;
}) {
  const t = useTranslations("review");
  const words = useTranslations("handbook");
  return (
    <ul className="review-problems">
      {problems.map((problem) => {
        const { file, line, column, severity, rule, kept } = problem;
        return (
          <li key={`${file}:${line}:${column}:${rule}`}>
            <span className="review-place">
              <strong>{words(severity)}</strong> {t("place", { file, line, column })}
            </span>{" "}
            {sentenceFor(problem, editorLanguageFor(locale))} {kept !== null && t("keptVersion")}{" "}
            <a href={ruleUrl(locale, rule)}>{ruleTitle(rule, editorLanguageFor(locale))}</a>
          </li>
        );
      })}
    </ul>
  );
}
