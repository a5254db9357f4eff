import { useTranslations } from "next-intl";
import { runsOtherWay } from "#lib/i18n/isolated.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { listParts } from "#lib/i18n/name-list.ts";
import type { Author } from "#lib/views/authors.ts";

/** Who wrote an article, each with a link to what else they wrote. */
export function Byline({ authors, locale }: { authors: readonly Author[]; locale: Locale }) {
  const t = useTranslations("article");
  if (authors.length === 0) return null;
  const names = listParts(authors.length, locale).map((part) => {
    const author = typeof part === "number" ? authors[part] : undefined;
    return author === undefined ? part : <Name key={author.key} author={author} locale={locale} />;
  });
  return <p className="byline">{t.rich("by", { names: () => names })}</p>;
}

function Name({ author: { text, url, lang }, locale }: { author: Author; locale: Locale }) {
  const isolate = runsOtherWay(text, locale) ? { dir: "auto" } : {};
  return (
    <a href={url} rel="author" {...(lang === undefined ? isolate : foreign(lang, locale))}>
      {text}
    </a>
  );
}
