import { getTranslations } from "next-intl/server";
import { EditLinks } from "#components/review/edit-links.tsx";
import type { Catalogue } from "#lib/content/catalogue.ts";
import { isPreviewDeployment } from "#lib/environment/preview-deployment.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { reviewUrl } from "#lib/i18n/urls.ts";
import { deployed } from "#lib/request/deployment-review.ts";
import { filesBehind } from "#lib/views/edited-files.ts";

interface Props {
  catalogue: Catalogue;
  /** The path of this page. */
  current: string;
  locale: Locale;
}

/** On every page of a preview deployment, so that nobody takes it for the site itself. */
export async function DeploymentBanner({ catalogue, current, locale }: Props) {
  if (!isPreviewDeployment(process.env)) return null;
  const t = await getTranslations("deployment");
  const words = await getTranslations("review");
  const { branch, commit } = await deployed();
  return (
    <aside className="stripe" aria-label={t("label")}>
      <link rel="stylesheet" href="/assets/stripe.css" precedence="review" />
      <p>
        <strong>
          {branch === undefined
            ? `${t("label")}.`
            : t.rich("branch", { branch: () => <bdi translate="no">{branch}</bdi> })}
        </strong>{" "}
        {commit !== undefined &&
          t.rich("commit", { commit: () => <code translate="no">{commit.slice(0, 8)}</code> })}{" "}
        {t("text")} <a href={reviewUrl(locale)}>{words("changes")}</a>{" "}
        <EditLinks files={filesBehind(catalogue, current)} locale={locale} />
      </p>
    </aside>
  );
}
