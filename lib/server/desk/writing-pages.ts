import type { IncomingMessage, ServerResponse } from "node:http";
import { reportOf } from "../../checks/output/report.ts";
import type { Problem } from "../../content/problem.ts";
import { actIn, actsTyped, withoutAct } from "../../desk/acts/act.ts";
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
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { besideWriting } from "./beside-writing.ts";
import type { SendDesk } from "./desk-answer.ts";
import { doAct } from "./do-act.ts";
import { pastOfFile, versionBytes } from "./past-of-file.ts";
import { publishedNow } from "./published-now.ts";
import { readForm, textsIn } from "./read-form.ts";
import type { TypedFiles, TypedPages } from "./typed-pages.ts";
import type { Writer } from "./writer.ts";
import { doWriting } from "./writing-actions.ts";

interface Options {
  readonly env: Environment;
  readonly show: SendDesk;
  readonly typed: TypedPages;
  readonly saving: () => Promise<Saving>;
  readonly drafts: KnownDrafts;
  readonly presence: Presence;
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
export function writingPages({ env, show, typed, saving, drafts, presence, now }: Options) {
  const besideOf = besideWriting(env, presence, now);

  const sendWriting = async (
    request: IncomingMessage,
    response: ServerResponse,
    { language, ...writer }: Writer & Language,
    writing: Outcome<Writing | undefined>,
    { original = false, past, acts = new Map(), texts = [] }: Asked = {},
  ) => {
    const { person, local, locale, key } = writer;
    const isThere = writing !== undefined && !isRefusal(writing);
    if (isThere) presence.visited(key, person);
    const beside = await besideOf(writer, { language, original, past, acts }, writing);
    const shown = { kind: "writing", person, local, key, language, writing } as const;
    const view = { ...shown, beside, typed: texts };
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
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && request.method !== "POST") {
      response.writeHead(405, { ...personalHeaders, allow: "GET, HEAD, POST" }).end();
      return;
    }
    if (!isRead && !isFromSite(request.headers.origin, env.SITE_URL)) {
      response.writeHead(403, personalHeaders).end();
      return;
    }
    const read = isRead ? { form: new URLSearchParams() } : await readForm(request);
    if ("unread" in read) {
      const refusal = { refused: "too-large", detail: "" } as const;
      if (read.unread === 413) return sendWriting(request, response, writer, refusal);
      response.writeHead(read.unread, personalHeaders).end();
      return;
    }
    const { form } = read;
    const desk = await outcomeOf(saving);
    if (isRefusal(desk)) {
      return sendWriting(request, response, writer, desk, { texts: textsIn(form) });
    }
    const current = () => openWriting(desk, key, publishedNow());
    if (isRead) {
      const opened = await current();
      const shown = searchParams.get("page");
      if (shown !== null && opened !== undefined && !isRefusal(opened)) {
        return sendTyped(request, response, writer, shown, await readWritten(desk, opened));
      }
      const kind = doneWords.find((each) => each === searchParams.get("done"));
      const writing = withNotice(opened, kind && { kind });
      return sendWriting(request, response, writer, await judged(desk, writing));
    }

    const acts = actsTyped(form);
    const again = async (more: Partial<Writing>, asked: Asked = {}) => {
      const shown = shownAgain(desk, key, await current(), await readSent(desk, form));
      return sendWriting(request, response, writer, { ...shown, ...more }, { acts, ...asked });
    };
    const { verb, path } = verbIn(form.get("action") ?? "");
    if (verb === "page") {
      const files = filesTyped(await readSent(desk, form));
      return sendTyped(request, response, writer, path, files);
    }
    if (verb === "check") {
      const sent = await readSent(desk, form);
      const problems = await typed.problems(filesTyped(sent));
      if (request.headers.accept === "application/json") {
        return sendProblems(response, problems, locale);
      }
      const shown = shownAgain(desk, key, await current(), sent);
      const checked = withProblems({ ...shown, notice: { kind: "checked" } }, problems);
      return sendWriting(request, response, writer, checked, { acts });
    }
    if (verb === "original") return again({}, { original: true });
    if (verb === "past") return again({}, { past: await pastOfFile(desk, path, form) });
    const act = actIn(form.get("action") ?? "");
    if (act !== undefined) {
      const notice = doAct(form, act, { desk, person: who.person, now: now() });
      const isDone = notice.kind === "acted";
      return again({ notice }, isDone ? { acts: withoutAct(acts, act.act, act.path) } : {});
    }
    const bytes = verb === "restore" ? await versionBytes(path, form) : undefined;
    if (verb === "restore" && bytes === undefined) {
      return again({}, { past: await pastOfFile(desk, path, form) });
    }
    const instead = bytes && new Map([[path, bytes]]);
    const asked = { desk, current, key, person: who.person, form, ...(instead && { instead }) };
    const answer = await doWriting(asked);
    drafts.changed();
    if ("done" in answer) {
      const location = deskDoneUrl(locale, key, { done: answer.done, language });
      response.writeHead(303, { ...personalHeaders, location }).end();
      return;
    }
    return sendWriting(request, response, writer, answer.writing, { acts });
  };
}

/** What a button asks for: a word, and for some the file that it is about. */
function verbIn(action: string): { readonly verb: string; readonly path: string } {
  const [, verb = "", path = ""] = /^(\w+)(?: (.+))?$/s.exec(action) ?? [];
  return { verb, path };
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

function statusOf(writing: Outcome<Writing | undefined>): number {
  if (writing === undefined) return 404;
  if (isRefusal(writing)) return refusalStatus(writing);
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
