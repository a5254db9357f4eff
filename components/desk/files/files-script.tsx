import { useTranslations } from "next-intl";

/** Adds images that are dropped or pasted into a text; shown once its script runs. */
export function FilesScript({ action }: { action: string }) {
  const t = useTranslations("desk.files.script");
  const alt = useTranslations("desk.files");
  return (
    <desk-files
      hidden
      action={action}
      sending={t("sending")}
      failed={t("failed")}
      signed-out={t("signedOut")}
      alt={alt("alt")}
    >
      <p className="desk-hint">{t("drop")}</p>
      <script type="module" src="/assets/desk-files.js" async={false} />
    </desk-files>
  );
}
