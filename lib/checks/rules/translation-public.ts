import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { visibility } from "../../content/visibility.ts";
import { otherLocale } from "../../i18n/locales.ts";
import type { SiteRule } from "../checked-site.ts";

/** A text that was taken back while its other language goes on being read, or is to appear. */
export const translationPublic: SiteRule = ({ file, key, locale }, facts, { catalogue, now }) => {
  if (publishedAt(catalogue, file)?.withdrawn === undefined) return [];
  const other = catalogue.works.get(key)?.[otherLocale(locale)];
  if (other === undefined || !["visible", "scheduled"].includes(visibility(other, now))) return [];
  return [warning(file, "translation-public", facts.positions.withdrawn, { other: other.file })];
};
