import { useTranslations } from "next-intl";
import type { RulePage } from "#lib/handbook/rules.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";
import { HandbookPage } from "./handbook-page.tsx";
import { Typed } from "./typed-example.tsx";

/** What a rule says, why, an example that breaks it and one that does not, and how to silence it. */
export function RuleView({ rule, locale }: { rule: RulePage; locale: Locale }) {
  const t = useTranslations("handbook");
  const { before, marked, after } = rule.wrong;
  const label = (word: "wrong" | "right") => `${t(word)} · ${t(`places.${rule.place}`)}`;
  return (
    <HandbookPage locale={locale} chapter="rules" whole={false}>
      <header>
        <p className="rule-kind">
          {t(rule.severity)} <code className="rule-id">{rule.id}</code>
        </p>
        <h1>{rule.title}</h1>
      </header>
      <div className="prose">
        <h2>{t("why")}</h2>
        <p>{rule.explanation}</p>
        <h2>{t("example")}</h2>
        {rule.note !== undefined && <p>{rule.note}</p>}
        <Typed label={label("wrong")}>
          {before}
          {marked !== "" && <mark>{marked}</mark>}
          {after}
        </Typed>
        <div className="rule-says">
          <p className="callout-title">{t("says")}</p>
          <p>{rule.said}</p>
        </div>
        <Typed label={label("right")}>{rule.right}</Typed>
        <h2>{t("silence")}</h2>
        <p>{t(rule.severity === "warning" ? "silenceAdvice" : "silenceError")}</p>
        {rule.severity === "warning" && (
          <Typed label={t("places.text")}>{`{/* check-off ${rule.id}: ${t("reason")} */}`}</Typed>
        )}
        <p>
          <a href={handbookUrl(locale, "rules")}>{t("otherRules")}</a>
        </p>
      </div>
    </HandbookPage>
  );
}
