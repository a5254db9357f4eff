import type { ServerResponse } from "node:http";
import { eventText } from "../../desk/files/event-text.ts";
import { type FileEvent, isRefused } from "../../desk/files/file-event.ts";
import { besideNames, fileMarkup, showingOf } from "../../desk/files/file-markup.ts";
import { besideValue } from "../../desk/files/saved-beside.ts";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import type { Writing } from "../../desk/writing/writing.ts";
import type { Locale } from "../../i18n/locales.ts";
import { translator } from "../../i18n/translator.ts";
import { personalHeaders } from "../../security/unlisted.ts";

/** A request of which nothing was done is one that can't be: the page says why. */
export function eventsStatus(events: readonly FileEvent[]): number {
  if (events.some(({ kind }) => kind === "too-much")) return 413;
  if (!events.every(isRefused)) return 200;
  return events.some(({ kind }) => kind === "live-at-once") ? 403 : 422;
}

/** For a script that adds files while somebody types: what is said of each, and what shows it in a text. */
export function sendEvents(
  response: ServerResponse,
  events: readonly FileEvent[],
  writing: Outcome<Writing | undefined>,
  locale: Locale,
): void {
  const beside = writing === undefined || isRefusal(writing) ? [] : writing.beside;
  const t = translator(locale);
  const showing = (path: string) => {
    const { asks } = showingOf(path) ?? {};
    const markup = fileMarkup(path, "", besideNames(beside));
    return asks && { markup, asks, label: t(`desk.files.asks.${asks}`) };
  };
  const told = events.map((event) => {
    const path = event.kind === "added" || event.kind === "already" ? event.path : undefined;
    const blob = beside.find((file) => file.path === path)?.blob;
    return {
      text: eventText(event, locale),
      ...(path && { beside: besideValue(path, blob), ...showing(path) }),
    };
  });
  response.writeHead(eventsStatus(events), {
    ...personalHeaders,
    "content-type": "application/json",
  });
  response.end(JSON.stringify(told));
}
