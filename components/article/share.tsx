import { useTranslations } from "next-intl";

/** Ways to pass an article on that tell no third party. The last two need a script. */
export function Share({ title, url }: { title: string; url: string }) {
  const t = useTranslations("article");
  const mail = `mailto:?subject=${inQuery(title)}&body=${encodeURIComponent(url)}`;
  return (
    <p className="share">
      <b>{t("share")}</b> <a href={mail}>{t("mail")}</a>{" "}
      <copy-text text={url} done={t("copied")} hidden>
        <button type="button">{t("copyLink")}</button>
      </copy-text>{" "}
      <share-sheet url={url} subject={title} hidden>
        <button type="button">{t("shareSheet")}</button>
      </share-sheet>
    </p>
  );
}

/** Browsers encode the letters past ASCII themselves: left as they are, they weigh a third. */
const inQuery = (text: string) => text.replace(/[\0-\x7f]/g, encodeURIComponent);
