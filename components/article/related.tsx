import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Teaser } from "#lib/views/article.ts";

/** Articles that share a theme with this one. */
export function Related({ teasers, locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  const t = useTranslations("article");
  if (teasers.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related-title">
      <h2 id="related-title">{t("related")}</h2>
      <ul>
        {teasers.map(({ key, url, text, instant, locale: lang }) => (
          <li key={key}>
            <a href={url} {...foreign(lang, locale)}>
              {text}
            </a>{" "}
            <Day instant={instant} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
