import { isRule } from "../checks/rules/rule-register.ts";
import { handbookChapters } from "../i18n/urls.ts";

/** Whether the segments after `/<locale>/handbook` name one of its pages. */
export function isHandbookPage([chapter, rule, ...rest]: readonly string[]): boolean {
  if (chapter === undefined) return true;
  if (rule !== undefined) return chapter === "rules" && isRule(rule) && rest.length === 0;
  return handbookChapters.some((name) => name === chapter);
}
