import { isPreviewDeployment } from "./preview-deployment.ts";

/**
 * Whether everybody is shown the editors' handbook: `HANDBOOK` decides; otherwise it is where drafts
 * are shown, under development and in a preview deployment. Reviewers have it in any case.
 */
export function isHandbookShown(variables: Readonly<Record<string, string | undefined>>): boolean {
  if (variables.HANDBOOK) return variables.HANDBOOK === "1";
  return variables.NODE_ENV === "development" || isPreviewDeployment(variables);
}
