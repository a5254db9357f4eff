import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { visibility } from "../../content/visibility.ts";
import type { SiteRule } from "../checked-site.ts";

/** A text that was taken back while other languages of it go on being read, or are to appear. */
export const translationPublic: SiteRule = ({ file, key }, facts, { catalogue, now }) => {
  if (publishedAt(catalogue, file)?.withdrawn === undefined) return [];
  const work = catalogue.works.get(key);
  const others = catalogue.site.languages.flatMap((locale) => {
    const other = work?.[locale];
    return other && ["visible", "scheduled"].includes(visibility(other, now)) ? [other.file] : [];
  });
  if (others.length === 0) return [];
  const several = others.length > 1 ? "yes" : "";
  const about = { other: others.join(", "), several };
  return [warning(file, "translation-public", facts.positions.withdrawn, about)];
};
