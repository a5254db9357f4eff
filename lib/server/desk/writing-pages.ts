import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { openWriting } from "../../desk/writing/open-writing.ts";
import { filesTyped, readSent, shownAgain } from "../../desk/writing/save-writing.ts";
import { type Writing, withNotice, withProblems } from "../../desk/writing/writing.ts";
import type { Locale } from "../../i18n/locales.ts";
import { deskDoneUrl } from "../../i18n/urls.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import type { SendDesk } from "./desk-answer.ts";
import { readForm } from "./read-form.ts";
import type { TypedFiles, TypedPages } from "./typed-pages.ts";
import { doWriting } from "./writing-actions.ts";

interface Options {
  readonly show: SendDesk;
  readonly typed: TypedPages;
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
export function writingPages({ show, typed, saving, site }: Options) {
  const sendWriting = (
    request: IncomingMessage,
    response: ServerResponse,
    { person, local, locale, key, language }: Writer & Language,
    writing: Outcome<Writing | undefined>,
  ) => {
    const nonce = randomBytes(16).toString("base64");
    const view = { kind: "writing", person, local, key, language, writing, nonce } as const;
    return show(request, response, { locale, key, status: statusOf(writing) }, view);
  };

  /** A text's page as it is typed, or what is wrong with the text. */
  const sendTyped = async (
    request: IncomingMessage,
    response: ServerResponse,
    { locale, key }: Writer,
    path: string,
    files: TypedFiles,
  ) => {
    const problems = await typed.send(request, response, path, files);
    if (problems === undefined) return;
    const own = problems.filter(({ file }) => file === path);
    return show(
      request,
      response,
      { locale, key, status: 422 },
      { kind: "unshown", key, problems: own },
    );
  };

  /** A work with what the checks say of it as it is saved. */
  const judged = async (desk: Saving, writing: Outcome<Writing | undefined>) => {
    if (writing === undefined || isRefusal(writing)) return writing;
    return withProblems(writing, await typed.problems(await readWritten(desk, writing)));
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
      const opened = await current();
      const shown = searchParams.get("page");
      if (shown !== null && opened !== undefined && !isRefusal(opened)) {
        return sendTyped(request, response, writer, shown, await readWritten(desk, opened));
      }
      const kind = done.find((each) => each === searchParams.get("done"));
      const writing = withNotice(opened, kind && { kind });
      return sendWriting(request, response, writer, await judged(desk, writing));
    }
    if (request.method !== "POST") {
      response.writeHead(405, { ...personalHeaders, allow: "GET, HEAD, POST" }).end();
      return;
    }
    if (!isFromSite(request.headers.origin, site)) {
      response.writeHead(403, personalHeaders).end();
      return;
    }
    const form = await readForm(request);
    if (form === undefined) {
      response.writeHead(413, personalHeaders).end();
      return;
    }
    const action = form.get("action") ?? "";
    if (action === "check" || action.startsWith("page ")) {
      const sent = await readSent(desk, form);
      const files = filesTyped(sent);
      if (action !== "check") {
        return sendTyped(request, response, writer, action.slice("page ".length), files);
      }
      const problems = await typed.problems(files);
      const again = shownAgain(desk, key, await current(), sent);
      const checked = withProblems({ ...again, notice: { kind: "checked" } }, problems);
      return sendWriting(request, response, writer, checked);
    }
    const answer = await doWriting({ desk, current, key, person: writer.person, form });
    if ("done" in answer) {
      const sent = /^[\w-]{1,40}$/.exec(form.get("sent") ?? "")?.[0];
      const location = deskDoneUrl(locale, key, { done: answer.done, language, sent });
      response.writeHead(303, { ...personalHeaders, location }).end();
      return;
    }
    return sendWriting(request, response, writer, answer.writing);
  };
}

/** The files of a work as they are saved. */
async function readWritten(desk: Saving, { files }: Writing): Promise<TypedFiles> {
  const read = await Promise.all(
    files.map(async ({ path, base: blob }) => {
      const bytes = blob === undefined ? undefined : await desk.read({ path, blob });
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
  return new Map(read.flat());
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
