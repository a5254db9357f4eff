import type { Article } from "../../content/article.ts";
import { byNewest } from "../../content/article-order.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { visibility } from "../../content/visibility.ts";
import { mostPinned } from "../../views/pinned.ts";
import type { SiteRule } from "../checked-site.ts";

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly Article[]>>();

/** A pinned article before which so many newer ones stand that it is not shown among them. */
export const tooManyPinned: SiteRule = ({ file, locale }, facts, { catalogue, now }) => {
  if (publishedAt(catalogue, file)?.pinned !== true) return [];
  const byLanguage = known.get(catalogue) ?? pinnedOf(catalogue, now);
  known.set(catalogue, byLanguage);
  const pinned = byLanguage.get(locale) ?? [];
  const place = pinned.findIndex((each) => each.file === file);
  if (place < mostPinned) return [];
  const about = { most: String(mostPinned), all: String(pinned.length) };
  return [warning(file, "too-many-pinned", facts.positions.pinned, about)];
};

/** What readers have, or are to have, before the newest in each language, the newest first. */
function pinnedOf({ works }: Catalogue, now: number): ReadonlyMap<string, readonly Article[]> {
  const told = (article: Article) => ["visible", "scheduled"].includes(visibility(article, now));
  const pinned = [...works.values()]
    .flatMap((work) => Object.values(work))
    .filter((article) => article.pinned === true && told(article))
    .sort(byNewest);
  return Map.groupBy(pinned, ({ locale }) => locale);
}
