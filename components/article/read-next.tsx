import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { ArticlePage } from "#lib/views/article.ts";
import type { Teaser } from "#lib/views/teaser.ts";

/** What to read after an article: its neighbours in its theme, then others that share one with it. */
export function ReadNext({ page, locale }: { page: ArticlePage; locale: Locale }) {
  const t = useTranslations("article");
  const item = ({ key, url, text, instant, locale: lang }: Teaser, rel?: "prev" | "next") => (
    <li key={key}>
      <a href={url} rel={rel} {...foreign(lang, locale)}>
        {text}
      </a>
      <p>
        {rel !== undefined && `${t(rel === "prev" ? "older" : "newer")} · `}
        <Day instant={instant} locale={locale} />
      </p>
    </li>
  );
  const { newer, older, related } = page;
  const items = [
    ...(newer === undefined ? [] : [item(newer, "next")]),
    ...(older === undefined ? [] : [item(older, "prev")]),
    ...related.map((each) => item(each)),
  ];
  if (items.length === 0) return null;
  return (
    <nav className="related" aria-labelledby="related-title">
      <h2 id="related-title">{t("related")}</h2>
      <ul>{items}</ul>
    </nav>
  );
}
