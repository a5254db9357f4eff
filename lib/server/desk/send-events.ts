import type { ServerResponse } from "node:http";
import { eventText } from "../../desk/files/event-text.ts";
import { figureMarkup } from "../../desk/files/figure-markup.ts";
import { type FileEvent, isRefused } from "../../desk/files/file-event.ts";
import { besideValue } from "../../desk/files/saved-beside.ts";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import type { Writing } from "../../desk/writing/writing.ts";
import type { Locale } from "../../i18n/locales.ts";
import { personalHeaders } from "../../security/unlisted.ts";

/** A request of which nothing was done is one that can't be: the page says why. */
export function eventsStatus(events: readonly FileEvent[]): number {
  if (events.some(({ kind }) => kind === "too-much")) return 413;
  if (!events.every(isRefused)) return 200;
  return events.some(({ kind }) => kind === "live-at-once") ? 403 : 422;
}

/** For a script that adds images while somebody types: what is said of each, and what shows it in a text. */
export function sendEvents(
  response: ServerResponse,
  events: readonly FileEvent[],
  writing: Outcome<Writing | undefined>,
  locale: Locale,
): void {
  const beside = writing === undefined || isRefusal(writing) ? [] : writing.beside;
  const told = events.map((event) => {
    const path = event.kind === "added" || event.kind === "already" ? event.path : undefined;
    const blob = beside.find((file) => file.path === path)?.blob;
    const markup = path && figureMarkup(path, "");
    return {
      text: eventText(event, locale),
      ...(path && { markup, beside: besideValue(path, blob) }),
    };
  });
  response.writeHead(eventsStatus(events), {
    ...personalHeaders,
    "content-type": "application/json",
  });
  response.end(JSON.stringify(told));
}
