import { useTranslations } from "next-intl";
import { EditLinks } from "#components/review/edit-links.tsx";
import type { Catalogue } from "#lib/content/catalogue.ts";
import { isPreviewDeployment, previewBranch } from "#lib/environment/preview-deployment.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { filesBehind } from "#lib/views/edited-files.ts";

interface Props {
  catalogue: Catalogue;
  /** The path of this page. */
  current: string;
  locale: Locale;
}

/** On every page of a preview deployment, so that nobody takes it for the site itself. */
export function DeploymentBanner({ catalogue, current, locale }: Props) {
  const t = useTranslations("deployment");
  if (!isPreviewDeployment(process.env)) return null;
  const branch = previewBranch(process.env);
  return (
    <aside className="stripe" aria-label={t("label")}>
      <link rel="stylesheet" href="/assets/stripe.css" precedence="review" />
      <p>
        <strong>
          {branch === undefined
            ? `${t("label")}.`
            : t.rich("branch", { branch: () => <bdi translate="no">{branch}</bdi> })}
        </strong>{" "}
        {t("text")} <EditLinks files={filesBehind(catalogue, current)} locale={locale} />
      </p>
    </aside>
  );
}
