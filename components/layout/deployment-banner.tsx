import { useTranslations } from "next-intl";
import { isPreviewDeployment, previewBranch } from "#lib/preview-deployment.ts";

/** On every page of a preview deployment, so that nobody takes it for the site itself. */
export function DeploymentBanner() {
  const t = useTranslations("deployment");
  if (!isPreviewDeployment(process.env)) return null;
  const branch = previewBranch(process.env);
  return (
    <aside className="stripe" aria-label={t("label")}>
      <p>
        <strong>
          {branch === undefined
            ? `${t("label")}.`
            : t.rich("branch", { branch: () => <bdi translate="no">{branch}</bdi> })}
        </strong>{" "}
        {t("text")}
      </p>
    </aside>
  );
}
