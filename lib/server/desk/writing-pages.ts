import type { IncomingMessage, ServerResponse } from "node:http";
import { reportOf } from "../../checks/output/report.ts";
import type { Problem } from "../../content/problem.ts";
import { blobId } from "../../content/source/blob.ts";
import { isRefused } from "../../desk/files/file-event.ts";
import { renameInText } from "../../desk/files/rename-in-text.ts";
import { besideIn } from "../../desk/files/saved-beside.ts";
import { workFiles } from "../../desk/files/work-files.ts";
import { isRefusal, type Outcome, type Refusal } from "../../desk/saving/outcome.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { openWriting } from "../../desk/writing/open-writing.ts";
import { filesTyped, readSent, shownAgain } from "../../desk/writing/save-writing.ts";
import { type Writing, withNotice, withProblems } from "../../desk/writing/writing.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { deskDoneUrl } from "../../i18n/urls.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import type { SendDesk } from "./desk-answer.ts";
import { allRefused, doFiles, isForFiles, unsentFiles } from "./file-actions.ts";
import { readPosted } from "./read-form.ts";
import type { SentForm } from "./receive-form.ts";
import { eventsStatus, sendEvents } from "./send-events.ts";
import type { TypedFiles, TypedPages, TypedWork } from "./typed-pages.ts";
import { doWriting, publishAll } from "./writing-actions.ts";

interface Options {
  readonly show: SendDesk;
  readonly typed: TypedPages;
  readonly saving: () => Promise<Saving>;
  readonly site: string;
  /** Where files are while a form is read. */
  readonly uploads: string;
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
export function writingPages({ show, typed, saving, site, uploads }: Options) {
  const sendWriting = async (
    request: IncomingMessage,
    response: ServerResponse,
    { person, local, locale, key, language }: Writer & Language,
    opened: Outcome<Writing | undefined>,
  ) => {
    const writing = await withFiles(await saving(), opened);
    const view = { kind: "writing", person, local, key, language, writing } as const;
    return show(request, response, { locale, key, status: statusOf(writing) }, view);
  };

  /** A text's page as it is typed, or what is wrong with the text. */
  const sendTyped = async (
    request: IncomingMessage,
    response: ServerResponse,
    { locale, key }: Writer,
    path: string,
    work: TypedWork,
  ) => {
    const problems = await typed.send(request, response, path, work);
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
    return withProblems(writing, await typed.problems(await writtenWork(desk, writing)));
  };

  /** Does what is asked of the files of a work, and shows its form again with what was typed. */
  const answerFiles = async (
    request: IncomingMessage,
    response: ServerResponse,
    writer: Writer & Language,
    { desk, current, sent }: FilesPosted,
  ) => {
    const { key, person, locale } = writer;
    const opened = await current();
    if (opened === undefined || isRefusal(opened)) {
      return sendWriting(request, response, writer, opened);
    }
    const events = await doFiles({
      ...{ desk, key, person, sent, writing: opened },
      renameIn: async (source, from, to) => {
        const { file: path, bytes } = source;
        const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
        return renameInText(source, await typed.facts(entry, bytes), from, to);
      },
    });
    if (desk.kind === "directory" && !allRefused(events)) await publishAll();
    const now = await current();
    if (request.headers.accept === "application/json") {
      return sendEvents(response, events, now, locale);
    }
    const again = shownAgain(desk, key, now, await readSent(desk, sent.form));
    return sendWriting(request, response, writer, { ...again, events });
  };

  /** What was sent can't be read: more than may come at once, or there is no room for it. */
  const unread = (
    request: IncomingMessage,
    response: ServerResponse,
    writer: Writer & Language,
    opened: Outcome<Writing | undefined>,
    refusal: Refusal | undefined,
  ) => {
    if (opened === undefined || isRefusal(opened)) {
      return sendWriting(request, response, writer, opened);
    }
    if (refusal !== undefined) {
      return sendWriting(
        request,
        response,
        writer,
        withNotice(opened, { kind: "refused", refusal }),
      );
    }
    const events = [{ kind: "too-much" }] as const;
    if (request.headers.accept === "application/json") {
      return sendEvents(response, events, opened, writer.locale);
    }
    return sendWriting(request, response, writer, { ...opened, events });
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
        return sendTyped(request, response, writer, shown, await writtenWork(desk, opened));
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
    const posted = await readPosted(request, uploads);
    if (posted === "cut") return;
    if (posted === undefined || isRefusal(posted)) {
      return unread(request, response, writer, await current(), posted);
    }
    await using sent = posted;
    const { form } = sent;
    if (isForFiles(form)) {
      // Its files are there until this is left.
      return await answerFiles(request, response, writer, { desk, current, sent });
    }
    const action = form.get("action") ?? "";
    if (action === "check" || action.startsWith("page ")) {
      const read = await readSent(desk, form);
      const work = { files: filesTyped(read), beside: besideIn(form), saving: desk };
      if (action !== "check") {
        return sendTyped(request, response, writer, action.slice("page ".length), work);
      }
      const problems = await typed.problems(work);
      if (request.headers.accept === "application/json") {
        return sendProblems(response, problems, locale);
      }
      const again = shownAgain(desk, key, await current(), read);
      const events = unsentFiles(form);
      const checked = withProblems({ ...again, events, notice: { kind: "checked" } }, problems);
      return sendWriting(request, response, writer, checked);
    }
    const answer = await doWriting({ desk, current, key, person: writer.person, form });
    const events = unsentFiles(form);
    if ("done" in answer && events.length > 0) {
      const now = await judged(desk, withNotice(await current(), { kind: answer.done }));
      const isThere = now !== undefined && !isRefusal(now);
      return sendWriting(request, response, writer, isThere ? { ...now, events } : now);
    }
    if ("done" in answer) {
      const location = deskDoneUrl(locale, key, { done: answer.done, language });
      response.writeHead(303, { ...personalHeaders, location }).end();
      return;
    }
    return sendWriting(request, response, writer, answer.writing);
  };
}

interface FilesPosted {
  readonly desk: Saving;
  readonly current: () => Promise<Outcome<Writing | undefined>>;
  readonly sent: SentForm;
}

/** With what the page shows of the files beside the texts. */
async function withFiles(desk: Saving, writing: Outcome<Writing | undefined>) {
  if (writing === undefined || isRefusal(writing)) return writing;
  return { ...writing, shownFiles: await workFiles(desk, writing) };
}

/** A work as it is saved, with what stands beside its texts. */
async function writtenWork(saving: Saving, writing: Writing): Promise<TypedWork> {
  const beside = new Map(writing.beside.map(({ path, blob }) => [path, blob]));
  return { files: await readWritten(saving, writing), beside, saving };
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

/** For whoever shows them while somebody types. */
function sendProblems(
  response: ServerResponse,
  problems: readonly Problem[],
  locale: Locale,
): void {
  response.writeHead(200, { ...personalHeaders, "content-type": "application/json" });
  const language = editorLanguageFor(locale);
  response.end(JSON.stringify(problems.map((problem) => reportOf(problem, language))));
}

function catalogue() {
  const published = publishedCatalogue();
  if (published === undefined) throw new Error("Nothing is published yet.");
  return published;
}

function statusOf(writing: Outcome<Writing | undefined>): number {
  if (writing === undefined) return 404;
  if (isRefusal(writing)) return writing.refused === "bad-key" ? 404 : 503;
  if (writing.events?.some(isRefused)) return eventsStatus(writing.events);
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
