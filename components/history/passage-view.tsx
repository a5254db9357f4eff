import { useTranslations } from "next-intl";
import type { Passage } from "#lib/diff/passages.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";

interface Props {
  passage: Passage;
  /** The language of the text. */
  lang: Locale;
  locale: Locale;
}

const labels = {
  title: "partTitle",
  authors: "partAuthors",
  date: "partDate",
  summary: "partSummary",
  source: "partSource",
} as const;

/** A passage with its additions and deletions, which are said in words too. */
export function PassageView({ passage: { kind, runs }, lang, locale }: Props) {
  const t = useTranslations("history");
  const label = kind in labels ? t(labels[kind as keyof typeof labels]) : undefined;
  return (
    <p className="passage" data-kind={kind} {...foreign(lang, locale)}>
      {label !== undefined && (
        <span className="passage-label" {...foreign(locale, lang)}>
          {label}
        </span>
      )}
      {runs.map(({ change, text }, place) => {
        const key = `${place}`;
        if (change === "same") return <span key={key}>{text}</span>;
        const Tag = change === "added" ? "ins" : "del";
        return (
          <Tag key={key}>
            <span className="visually-hidden" {...foreign(locale, lang)}>
              {t(change)}{" "}
            </span>
            {text}
            <span className="visually-hidden" {...foreign(locale, lang)}>
              {" "}
              {t("end")}{" "}
            </span>
          </Tag>
        );
      })}
    </p>
  );
}
