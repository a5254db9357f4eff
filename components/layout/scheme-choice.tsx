import { useTranslations } from "next-intl";

/** Light, dark, or as the system says. Shown once its script is there: without it, it can't work. */
export function SchemeChoice() {
  const t = useTranslations("scheme");
  return (
    <scheme-choice hidden>
      <label>
        {`${t("label")} `}
        <select>
          <option value="auto">{t("auto")}</option>
          <option value="light">{t("light")}</option>
          <option value="dark">{t("dark")}</option>
        </select>
      </label>
    </scheme-choice>
  );
}
