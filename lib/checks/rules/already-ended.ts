import { bilingual } from "../../content/bilingual.ts";
import { toInstant } from "../../content/dates.ts";
import { warning } from "../../content/problem.ts";
import { publishedAt } from "../../content/published-articles.ts";
import { visibility } from "../../content/visibility.ts";
import { writtenDay } from "../../i18n/format.ts";
import type { SiteRule } from "../checked-site.ts";

/** An article that has ended, unless it is known to have come before its end. */
export const alreadyEnded: SiteRule = ({ file }, facts, { catalogue, now }) => {
  const article = publishedAt(catalogue, file);
  if (article?.until === undefined || visibility(article, now) !== "ended") return [];
  const { until, ends = now, timeZone } = article;
  const arrived = catalogue.arrivals.get(file);
  if (arrived !== undefined && arrived < ends) return [];
  const last = toInstant(until, timeZone);
  const date = bilingual({
    fr: writtenDay(last, "fr", timeZone),
    en: writtenDay(last, "en", timeZone),
  });
  return [warning(file, "already-ended", facts.positions.until, { date })];
};
