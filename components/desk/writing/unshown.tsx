import { useTranslations } from "next-intl";
import type { Problem } from "#lib/content/problem.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Problems } from "./problems.tsx";

/** What stands in place of the page of a text that can't be shown as it is typed. */
export function Unshown({ problems, locale }: { problems: readonly Problem[]; locale: Locale }) {
  const t = useTranslations("desk.writing");
  return (
    <>
      <h1>{t("unshown")}</h1>
      <p>{t("unshownText")}</p>
      <Problems problems={problems} locale={locale} />
    </>
  );
}
