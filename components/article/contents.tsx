import { useLocale, useTranslations } from "next-intl";
import type { Heading } from "#lib/content/body/outline.ts";
import { foreign } from "#lib/i18n/locales.ts";

/** Short texts are read faster than their table of contents. */
const fewest = 4;

/** The table of contents of a long article: folded on a phone, where it would fill the screen. */
export function Contents({ headings, lang }: { headings: readonly Heading[]; lang: string }) {
  const t = useTranslations("article");
  const locale = useLocale();
  if (headings.length < fewest) return null;
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{t("contents")}</h2>
      <details className="folded">
        <summary>{t("contents")}</summary>
        <ol {...foreign(lang, locale)}>
          {headings.map(({ id, text, level }) => (
            <li key={id} data-level={level}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
