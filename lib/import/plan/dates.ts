import { toInstant } from "../../content/dates.ts";
import type { Item } from "../wxr/item.ts";

const written = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})Z?)?$/;

/**
 * When a post was or is to be published, in milliseconds since 1970; undefined if it does not say.
 * Programs that are not WordPress may write the date of RSS alone.
 */
export function publishedAt(item: Item, timeZone: string): number | undefined {
  return (
    instantOf(item.text("wp:post_date_gmt"), "UTC") ??
    instantOf(item.text("wp:post_date"), timeZone) ??
    instantOfRss(item.text("pubDate")) ??
    instantOf(item.text("pubDate"), "UTC")
  );
}

/** When it was last changed. */
export function modifiedAt(item: Item, timeZone: string): number | undefined {
  return (
    instantOf(item.text("wp:post_modified_gmt"), "UTC") ??
    instantOf(item.text("wp:post_modified"), timeZone)
  );
}

/** The first year of a date that somebody meant: WordPress writes those that are not known as 0 or -1. */
const firstYear = 1000;

function instantOf(text: string, timeZone: string): number | undefined {
  const [, day = "", time = "00:00:00"] = written.exec(text.trim()) ?? [];
  const utc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(utc) || Number(day.slice(0, 4)) < firstYear) return undefined;
  // The clock of its day's beginning is close enough.
  return toInstant(day, timeZone) + (utc - Date.parse(`${day}T00:00:00Z`));
}

/** RFC 822, section 5, with years of four digits, as RSS 2.0 has it: Thu, 11 Feb 2021 08:30:00 +0000. */
function instantOfRss(text: string): number | undefined {
  const said =
    /^(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[a-z]{1,3})$/i;
  const instant = said.test(text.trim()) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant) || new Date(instant).getUTCFullYear() < firstYear) return undefined;
  return instant;
}
