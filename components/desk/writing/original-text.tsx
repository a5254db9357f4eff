import { useTranslations } from "next-intl";
import { Instant } from "#components/history/instant.tsx";
import type { OriginalBeside } from "#lib/desk/versions/original-beside.ts";
import { hasChange, type Passage } from "#lib/diff/passages.ts";
import { editorLanguageFor } from "#lib/i18n/editor-languages.ts";
import { foreign, type Locale, ownName } from "#lib/i18n/locales.ts";

/** The text that somebody translates, passage by passage, with what changed in it. */
export function OriginalText({ original, locale }: { original: OriginalBeside; locale: Locale }) {
  const t = useTranslations("desk.writing.original");
  const page = editorLanguageFor(locale);
  const { since, passages } = original;
  const title = t("title", { language: ownName(original.locale) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys, too.
    <section className="desk-original" aria-label={title} tabIndex={0}>
      <h2>{title}</h2>
      {since !== undefined && (
        <p className="desk-hint">
          {t.rich(passages.some(hasChange) ? "since" : "same", {
            since: () => <Instant at={since} locale={page} />,
          })}
        </p>
      )}
      {passages.map((passage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered.
        <OnePassage key={index} passage={passage} lang={original.locale} page={page} />
      ))}
    </section>
  );
}

function OnePassage({
  passage: { kind, runs },
  lang,
  page,
}: {
  passage: Passage;
  lang: Locale;
  page: Locale;
}) {
  const t = useTranslations("desk.writing.original");
  const Tag = kind === "title" || kind === "heading" ? "h3" : "p";
  return (
    <Tag {...foreign(lang, page)} data-kind={kind}>
      {runs.map(({ change, text }, index) => {
        const key = `${index}`;
        if (change === "same") return <span key={key}>{text}</span>;
        const Mark = change === "added" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="visually-hidden" {...foreign(page, lang)}>
              {t(change)}{" "}
            </span>
            {text}
          </Mark>
        );
      })}
    </Tag>
  );
}
