import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { openWriting } from "../../desk/writing/open-writing.ts";
import { type Writing, withNotice } from "../../desk/writing/writing.ts";
import type { Locale } from "../../i18n/locales.ts";
import { deskDoneUrl } from "../../i18n/urls.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { ownHeaders, type SendDesk } from "./desk-answer.ts";
import { readForm } from "./read-form.ts";
import { doWriting } from "./writing-actions.ts";

interface Options {
  readonly show: SendDesk;
  readonly saving: () => Promise<Saving>;
  readonly site: string;
}

/** Who writes what. */
export interface Writer {
  readonly person: DeskPerson;
  readonly local: boolean;
  readonly locale: Locale;
  readonly key: string;
}

interface Language {
  /** In which it is written now, if that was asked. */
  readonly language: string | undefined;
}

/** What a page says after it was sent on: words that anybody can write into an address. */
const done = ["saved", "published", "merged", "discarded", "nothing-new"] as const;

/** Answers at the page on which one writes: shows it, and does what its form asks. */
export function writingPages({ show, saving, site }: Options) {
  const sendWriting = (
    request: IncomingMessage,
    response: ServerResponse,
    { person, local, locale, key, language }: Writer & Language,
    writing: Outcome<Writing | undefined>,
  ) => {
    const view = { kind: "writing", person, local, key, language, writing } as const;
    return show(request, response, { locale, key, status: statusOf(writing) }, view);
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { searchParams }: URL,
    who: Writer,
  ): Promise<void> => {
    const { locale, key } = who;
    const language = searchParams.get("language") ?? undefined;
    const writer = { ...who, language };
    const desk = await saving();
    const current = () => openWriting(desk, key, catalogue());
    if (request.method === "GET" || request.method === "HEAD") {
      const kind = done.find((each) => each === searchParams.get("done"));
      const writing = withNotice(await current(), kind && { kind });
      return sendWriting(request, response, writer, writing);
    }
    if (request.method !== "POST") {
      response.writeHead(405, { ...ownHeaders, allow: "GET, HEAD, POST" }).end();
      return;
    }
    if (!isFromSite(request.headers.origin, site)) {
      response.writeHead(403, ownHeaders).end();
      return;
    }
    const form = await readForm(request);
    if (form === undefined) {
      response.writeHead(413, ownHeaders).end();
      return;
    }
    const answer = await doWriting({ desk, current, key, person: writer.person, form });
    if ("done" in answer) {
      const location = deskDoneUrl(locale, key, { done: answer.done, language });
      response.writeHead(303, { ...ownHeaders, location }).end();
      return;
    }
    return sendWriting(request, response, writer, answer.writing);
  };
}

function catalogue() {
  const published = publishedCatalogue();
  if (published === undefined) throw new Error("Nothing is published yet.");
  return published;
}

function statusOf(writing: Outcome<Writing | undefined>): number {
  if (writing === undefined) return 404;
  if (isRefusal(writing)) return writing.refused === "bad-key" ? 404 : 503;
  switch (writing.notice?.kind) {
    case "conflict":
      return 409;
    case "unwritable":
      return 422;
    case "live-at-once":
    case "may-not-publish":
      return 403;
    case "refused":
    case "not-live":
      return 503;
    default:
      return 200;
  }
}
