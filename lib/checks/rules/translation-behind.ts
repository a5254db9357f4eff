import type { Article } from "../../content/article.ts";
import { bilingual } from "../../content/bilingual.ts";
import { toInstant } from "../../content/dates.ts";
import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { writtenDay } from "../../i18n/format.ts";
import { otherLocale } from "../../i18n/locales.ts";
import type { SiteRule } from "../checked-site.ts";

/** A version whose other language says that it changed later. */
export const translationBehind: SiteRule = ({ file, key, locale }, facts, { catalogue }) => {
  const article = publishedAt(catalogue, file);
  if (article === undefined || article.withdrawn !== undefined) return [];
  const other = newerVersion(article, catalogue.works.get(key)?.[otherLocale(locale)]);
  if (other === undefined) return [];
  const date = toInstant(other.updated);
  const about = {
    other: other.file,
    date: bilingual({ fr: writtenDay(date, "fr"), en: writtenDay(date, "en") }),
  };
  return [warning(file, "translation-behind", facts.positions.dated, about)];
};

/** The other version, if it was updated after this one was. */
export function newerVersion(
  article: Article,
  other: Article | undefined,
): (Article & { updated: string }) | undefined {
  if (other?.updated === undefined || other.draft === true) return undefined;
  // What was taken back is not to be carried over.
  if (other.withdrawn !== undefined) return undefined;
  const { updated } = other;
  const own = toInstant(article.updated ?? article.date);
  return toInstant(updated) > own ? { ...other, updated } : undefined;
}
