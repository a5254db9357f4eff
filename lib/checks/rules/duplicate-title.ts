import type { Article } from "../../content/article.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import type { SiteRule } from "../checked-site.ts";

const known = new WeakMap<Catalogue, ReadonlyMap<string, Article>>();

/** An article that did not change is the same one in the next catalogue. */
const names = new WeakMap<Article, string>();

/** The later of two articles whose titles a list's reader can't tell apart. */
export const duplicateTitle: SiteRule = ({ file }, facts, { catalogue }) => {
  const article = publishedAt(catalogue, file);
  if (article === undefined) return [];
  const titles = known.get(catalogue) ?? firstOf(catalogue);
  known.set(catalogue, titles);
  const first = titles.get(name(article));
  if (first === undefined || first.file === file) return [];
  return [warning(file, "duplicate-title", facts.positions.title, { other: first.file })];
};

/** The oldest article of each title. */
function firstOf(catalogue: Catalogue): ReadonlyMap<string, Article> {
  const titles = new Map<string, Article>();
  for (const work of catalogue.works.values()) {
    for (const article of Object.values(work)) {
      const other = titles.get(name(article));
      if (other === undefined || isOlder(article, other)) titles.set(name(article), article);
    }
  }
  return titles;
}

function isOlder(article: Article, other: Article): boolean {
  return (
    article.instant - other.instant < 0 ||
    (article.instant === other.instant && article.key < other.key)
  );
}

function name(article: Article): string {
  const known = names.get(article);
  if (known !== undefined) return known;
  const { locale, title } = article;
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  const made = `${locale} ${words.trim()}`;
  names.set(article, made);
  return made;
}
