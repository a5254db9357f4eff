import { useTranslations } from "next-intl";

/** Adds files that are dropped or pasted into a text; shown once its script runs. */
export function FilesScript({ action }: { action: string }) {
  const t = useTranslations("desk.files.script");
  return (
    <desk-files
      hidden
      action={action}
      sending={t("sending")}
      failed={t("failed")}
      signed-out={t("signedOut")}
    >
      <p className="desk-hint">{t("drop")}</p>
      <script type="module" src="/assets/desk-files.js" async={false} />
    </desk-files>
  );
}
