import type { Article } from "../../content/article.ts";
import { bilingual } from "../../content/bilingual.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { toInstant } from "../../content/dates.ts";
import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { isGone } from "../../content/visibility.ts";
import { writtenDay } from "../../i18n/format.ts";
import type { SiteRule } from "../checked-site.ts";
import { languageNamed } from "../language-named.ts";

/** A version of which another language says that it changed later. */
export const translationBehind: SiteRule = ({ file }, facts, { catalogue, now }) => {
  const article = publishedAt(catalogue, file);
  if (article === undefined || isGone(article, now)) return [];
  const other = newerVersion(article, catalogue);
  if (other === undefined) return [];
  const { timeZone } = other;
  const date = toInstant(other.updated, timeZone);
  const about = {
    other: other.file,
    language: languageNamed(other.locale),
    date: bilingual({
      fr: writtenDay(date, "fr", timeZone),
      en: writtenDay(date, "en", timeZone),
    }),
  };
  return [warning(file, "translation-behind", facts.positions.dated, about)];
};

/** Another version of the same work, with when it was updated. */
type Updated = Article & { readonly updated: string };

/**
 * The version whose changes are to be carried over to an article: the original if that was updated
 * since, else the one that was last.
 */
export function newerVersion(
  article: Article,
  { works, site }: Pick<Catalogue, "works" | "site">,
): Updated | undefined {
  const work = works.get(article.key);
  const newer = site.languages.flatMap((locale) => {
    const other = work?.[locale];
    return other !== undefined && isNewer(other, article) ? [other] : [];
  });
  const [first] = newer;
  if (first?.locale === site.languages[0]) return first;
  return newer.toSorted((a, b) => updatedAt(b) - updatedAt(a))[0];
}

/** Whether a version was updated after another one was. */
function isNewer(other: Article, article: Article): other is Updated {
  // What was taken back is not to be carried over.
  if (other.updated === undefined || other.draft === true || other.withdrawn) return false;
  return toInstant(other.updated, other.timeZone) > updatedAt(article);
}

function updatedAt({ updated, date, timeZone }: Article): number {
  return toInstant(updated ?? date, timeZone);
}
