import { toInstant } from "../../content/dates.ts";
import type { Item } from "../wxr/item.ts";

const written = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** When a post was or is to be published, in milliseconds since 1970; undefined if it does not say. */
export function publishedAt(item: Item): number | undefined {
  return (
    instantOf(item.text("wp:post_date_gmt"), "utc") ?? instantOf(item.text("wp:post_date"), "local")
  );
}

/** When it was last changed. */
export function modifiedAt(item: Item): number | undefined {
  return (
    instantOf(item.text("wp:post_modified_gmt"), "utc") ??
    instantOf(item.text("wp:post_modified"), "local")
  );
}

/** WordPress writes "0000-00-00 00:00:00" for a date that is not known yet. */
function instantOf(text: string, clock: "utc" | "local"): number | undefined {
  const [, day = "", time = ""] = written.exec(text.trim()) ?? [];
  const utc = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(utc) || day < "1970-01-01") return undefined;
  // The site's own clock: that of its day's beginning is close enough where the other is missing.
  return clock === "utc" ? utc : toInstant(day) + (utc - Date.parse(`${day}T00:00:00Z`));
}
