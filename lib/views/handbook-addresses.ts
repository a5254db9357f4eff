import { ruleNames } from "../content/problem.ts";
import { handbookChapters } from "../i18n/urls.ts";

/** Whether the segments after `/<locale>/handbook` name one of its pages. */
export function isHandbookPage([chapter, rule, ...rest]: readonly string[]): boolean {
  if (chapter === undefined) return true;
  if (rule !== undefined)
    return chapter === "rules" && rest.length === 0 && ruleNames.some((name) => name === rule);
  return handbookChapters.some((name) => name === chapter);
}
