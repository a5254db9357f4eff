import { useTranslations } from "next-intl";

/** What the frame is called in which forms show a text's page. */
export const pageFrame = "typed-page";

/** The real page of a text, as it is saved until somebody asks to see it as it is typed. */
export function PageFrame({ src }: { src: string }) {
  const t = useTranslations("desk.writing");
  return (
    <iframe
      className="desk-page"
      name={pageFrame}
      title={t("page")}
      src={src}
      loading="lazy"
      // Its styles and images are of this site; nothing in it is run.
      sandbox="allow-same-origin"
    />
  );
}
