import { useLocale, useTranslations } from "next-intl";
import { rulesIn } from "#lib/handbook/rules.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { ruleUrl } from "#lib/i18n/urls.ts";

/** Every rule, the errors first, each with the way to its page. */
export function RuleList() {
  const t = useTranslations("handbook");
  return (
    <>
      <h2 id="errors">{t("errors")}</h2>
      <p>{t("errorsText")}</p>
      <Rules severity="error" />
      <h2 id="advice">{t("advice")}</h2>
      <p>{t("adviceText")}</p>
      <Rules severity="warning" />
    </>
  );
}

function Rules({ severity }: { severity: "error" | "warning" }) {
  const locale = useLocale();
  return (
    <ul className="rules">
      {rulesIn(editorLanguageFor(locale))
        .filter((rule) => rule.severity === severity)
        .map(({ id, title }) => (
          <li key={id}>
            <a href={ruleUrl(locale, id)}>{title}</a> <code className="rule-id">{id}</code>
          </li>
        ))}
    </ul>
  );
}
