import type { Problem } from "../../content/problem.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import { absolute, ruleUrl } from "../../i18n/urls.ts";
import { rules } from "../rules/rule-register.ts";
import { sentenceFor } from "../sentences/sentence-for.ts";

/**
 * The problems as a SARIF 2.1.0 log (OASIS), which forges show beside the lines of a change.
 * `folder` is the content directory as seen from the repository's root, `site` the address of the
 * site whose handbook explains the rules.
 */
export function sarifOf(
  problems: readonly Problem[],
  folder: string,
  locale: EditorLanguage,
  site: string,
) {
  const used = rules.filter(({ id }) => problems.some(({ rule }) => rule === id));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Tribune",
            rules: used.map(({ id, severity, title, explanation }) => ({
              id,
              shortDescription: { text: title[locale] },
              fullDescription: { text: explanation[locale] },
              helpUri: absolute(site, ruleUrl(locale, id)),
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: used.findIndex(({ id }) => id === problem.rule),
          level: problem.severity,
          message: { text: sentenceFor(problem, locale) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(`${folder}/${problem.file}`) },
                region: { startLine: problem.line, startColumn: problem.column },
              },
            },
          ],
        })),
      },
    ],
  };
}
