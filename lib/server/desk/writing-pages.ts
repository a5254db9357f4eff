import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { actIn, actsTyped, withoutAct } from "../../desk/acts/act.ts";
import { isRefused } from "../../desk/files/file-event.ts";
import { besideIn } from "../../desk/files/saved-beside.ts";
import { workFiles } from "../../desk/files/work-files.ts";
import type { Presence } from "../../desk/presence/presence.ts";
import { isRefusal, type Outcome, type Refusal } from "../../desk/saving/outcome.ts";
import { outcomeOf } from "../../desk/saving/outcome-of.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { KnownDrafts } from "../../desk/works/known-drafts.ts";
import type { ShownPast } from "../../desk/writing/beside.ts";
import { openWriting } from "../../desk/writing/open-writing.ts";
import { filesTyped, readSent, shownAgain } from "../../desk/writing/save-writing.ts";
import { doneWords, type Writing, withNotice, withProblems } from "../../desk/writing/writing.ts";
import type { Environment } from "../../environment/environment.ts";
import { deskDoneUrl } from "../../i18n/desk-urls.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { besideWriting } from "./beside-writing.ts";
import type { SendDesk } from "./desk-answer.ts";
import { doAct } from "./do-act.ts";
import { isForFiles, unsentFiles } from "./file-actions.ts";
import { answerFiles } from "./files-answer.ts";
import { pastOfFile, versionBytes } from "./past-of-file.ts";
import { publishedNow } from "./published-now.ts";
import { readPosted, textsIn } from "./read-form.ts";
import { hasFiles, type SentForm } from "./receive-form.ts";
import { eventsStatus, sendEvents } from "./send-events.ts";
import type { TypedPages, TypedWork } from "./typed-pages.ts";
import type { Writer } from "./writer.ts";
import { doWriting } from "./writing-actions.ts";
import { writtenWork } from "./written-work.ts";

interface Options {
  readonly env: Environment;
  readonly show: SendDesk;
  readonly typed: TypedPages;
  readonly saving: () => Promise<Saving>;
  readonly drafts: KnownDrafts;
  readonly presence: Presence;
  /** Where files are while a form is read. */
  readonly uploads: string;
  /** Tells milliseconds since 1970. */
  readonly now: () => number;
}

/** What somebody asked to see besides. */
interface Asked {
  readonly original?: boolean;
  readonly past?: ShownPast;
  /** What was typed for acts. */
  readonly acts?: ReadonlyMap<string, string>;
  /** Texts that were sent, and that no form can show. */
  readonly texts?: readonly string[];
}

interface Language {
  /** In which it is written now, if that was asked. */
  readonly language: string | undefined;
}

/** Answers at the page on which one writes: shows it, and does what its form asks. */
export function writingPages(options: Options) {
  const { env, show, typed, saving, drafts, presence, uploads, now } = options;
  const besideOf = besideWriting(env, presence, now);

  const sendWriting = async (
    request: IncomingMessage,
    response: ServerResponse,
    { language, ...writer }: Writer & Language,
    opened: Outcome<Writing | undefined>,
    { original = false, past, acts = new Map(), texts = [] }: Asked = {},
  ) => {
    const { person, local, locale, key } = writer;
    const isThere = opened !== undefined && !isRefusal(opened);
    if (isThere) presence.visited(key, person);
    const beside = await besideOf(writer, { language, original, past, acts }, opened);
    const writing = isThere
      ? { ...opened, shownFiles: await workFiles(await saving(), opened) }
      : opened;
    const nonce = randomBytes(16).toString("base64");
    const shown = { kind: "writing", person, local, key, language, writing, nonce } as const;
    const view = { ...shown, beside, typed: texts };
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
    const view = { kind: "unshown", key, problems: own } as const;
    return show(request, response, { locale, key, status: 422 }, view);
  };

  /** A work with what the checks say of it as it is saved. */
  const judged = async (desk: Saving, writing: Outcome<Writing | undefined>) => {
    if (writing === undefined || isRefusal(writing)) return writing;
    return withProblems(writing, await typed.problems(await writtenWork(desk, writing)));
  };

  /** What was sent can't be read: it is too large or no form, or there is no room for it. */
  const sendUnread = async (
    request: IncomingMessage,
    response: ServerResponse,
    writer: Writer & Language,
    refused: Refusal | { readonly unread: 413 | 415 },
  ) => {
    if ("unread" in refused && refused.unread === 415) {
      response.writeHead(415, personalHeaders).end();
      return;
    }
    const tooLarge = { refused: "too-large", detail: "" } as const;
    if ("unread" in refused && !hasFiles(request)) {
      return sendWriting(request, response, writer, tooLarge);
    }
    const desk = await outcomeOf(saving);
    const opened = isRefusal(desk) ? desk : await openWriting(desk, writer.key, publishedNow());
    if (opened === undefined || isRefusal(opened)) {
      return sendWriting(request, response, writer, opened);
    }
    if (isRefusal(refused)) {
      const notice = { kind: "refused", refusal: refused } as const;
      return sendWriting(request, response, writer, { ...opened, notice });
    }
    const events = [{ kind: "too-much" }] as const;
    return request.headers.accept === "application/json"
      ? sendEvents(response, events, opened, writer.locale)
      : sendWriting(request, response, writer, { ...opened, events });
  };

  /** Does what a form asks. */
  const answerPosted = async (
    request: IncomingMessage,
    response: ServerResponse,
    writer: Writer & Language,
    sent: SentForm,
  ) => {
    const { key, locale, language, person } = writer;
    const { form } = sent;
    const desk = await outcomeOf(saving);
    if (isRefusal(desk)) {
      return sendWriting(request, response, writer, desk, { texts: textsIn(form) });
    }
    const current = () => openWriting(desk, key, publishedNow());
    const acts = actsTyped(form);
    const events = unsentFiles(form);
    const again = async (more: Partial<Writing>, asked: Asked = {}) => {
      const shown = shownAgain(desk, key, await current(), await readSent(desk, form));
      const writing = { ...shown, events, ...more };
      return sendWriting(request, response, writer, writing, { acts, ...asked });
    };
    if (isForFiles(form)) {
      const opened = await current();
      if (opened === undefined || isRefusal(opened)) {
        return sendWriting(request, response, writer, opened);
      }
      const made = await answerFiles({ desk, key, person, sent, writing: opened }, typed.facts);
      drafts.changed();
      return request.headers.accept === "application/json"
        ? sendEvents(response, made, await current(), locale)
        : again({ events: made });
    }
    const { verb, path } = verbIn(form.get("action") ?? "");
    if (verb === "page" || verb === "check") {
      const read = await readSent(desk, form);
      const work = { files: filesTyped(read), beside: besideIn(form), saving: desk };
      if (verb === "page") return sendTyped(request, response, writer, path, work);
      const problems = await typed.problems(work);
      const shown = shownAgain(desk, key, await current(), read);
      const checked = withProblems({ ...shown, events, notice: { kind: "checked" } }, problems);
      return sendWriting(request, response, writer, checked, { acts });
    }
    if (verb === "original") return again({}, { original: true });
    if (verb === "past") return again({}, { past: await pastOfFile(desk, path, form) });
    const act = actIn(form.get("action") ?? "");
    if (act !== undefined) {
      const notice = doAct(form, act, { desk, person, now: now() });
      const isDone = notice.kind === "acted";
      return again({ notice }, isDone ? { acts: withoutAct(acts, act.act, act.path) } : {});
    }
    const bytes = verb === "restore" ? await versionBytes(path, form) : undefined;
    if (verb === "restore" && bytes === undefined) {
      return again({}, { past: await pastOfFile(desk, path, form) });
    }
    const instead = bytes && new Map([[path, bytes]]);
    const answer = await doWriting({
      desk,
      current,
      key,
      person,
      form,
      ...(instead && { instead }),
    });
    drafts.changed();
    if ("writing" in answer)
      return sendWriting(request, response, writer, answer.writing, { acts });
    if (events.length > 0) {
      const there = await judged(desk, withNotice(await current(), { kind: answer.done }));
      const isThere = there !== undefined && !isRefusal(there);
      return sendWriting(request, response, writer, isThere ? { ...there, events } : there);
    }
    // By what the script called what it sent it knows that this is saved.
    const named = /^[\w-]{1,40}$/.exec(form.get("sent") ?? "")?.[0];
    const location = deskDoneUrl(locale, key, { done: answer.done, language, sent: named });
    response.writeHead(303, { ...personalHeaders, location }).end();
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { searchParams }: URL,
    who: Writer,
  ): Promise<void> => {
    const writer = { ...who, language: searchParams.get("language") ?? undefined };
    if (request.method === "POST") {
      if (!isFromSite(request.headers.origin, env.SITE_URL)) {
        response.writeHead(403, personalHeaders).end();
        return;
      }
      const posted = await readPosted(request, uploads);
      if (posted === "cut") return;
      if ("unread" in posted || isRefusal(posted)) {
        return sendUnread(request, response, writer, posted);
      }
      await using sent = posted;
      // Its files are there until this is left.
      return await answerPosted(request, response, writer, sent);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...personalHeaders, allow: "GET, HEAD, POST" }).end();
      return;
    }
    const desk = await outcomeOf(saving);
    if (isRefusal(desk)) return sendWriting(request, response, writer, desk);
    const opened = await openWriting(desk, who.key, publishedNow());
    const shown = searchParams.get("page");
    if (shown !== null && opened !== undefined && !isRefusal(opened)) {
      return sendTyped(request, response, writer, shown, await writtenWork(desk, opened));
    }
    const kind = doneWords.find((each) => each === searchParams.get("done"));
    const writing = withNotice(opened, kind && { kind });
    return sendWriting(request, response, writer, await judged(desk, writing));
  };
}

/** What a button asks for: a word, and for some the file that it is about. */
function verbIn(action: string): { readonly verb: string; readonly path: string } {
  const [, verb = "", path = ""] = /^(\w+)(?: (.+))?$/s.exec(action) ?? [];
  return { verb, path };
}

function statusOf(writing: Outcome<Writing | undefined>): number {
  if (writing === undefined) return 404;
  if (isRefusal(writing)) return refusalStatus(writing);
  if (writing.events?.some(isRefused)) return eventsStatus(writing.events);
  switch (writing.notice?.kind) {
    case "conflict":
      return 409;
    case "unwritable":
    case "act-refused":
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

function refusalStatus({ refused }: Refusal): number {
  if (refused === "bad-key") return 404;
  return refused === "too-large" ? 413 : 503;
}
