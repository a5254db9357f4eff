import type { IncomingMessage, ServerResponse } from "node:http";
import { besideIn } from "../../desk/files/saved-beside.ts";
import { isRefusal } from "../../desk/saving/outcome.ts";
import { outcomeOf } from "../../desk/saving/outcome-of.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import { placedProblems } from "../../desk/writing/placed-problems.ts";
import { filesTyped, readSent } from "../../desk/writing/save-writing.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { startTokenBucket } from "../../security/token-bucket.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { typingAllowance } from "../request-limits.ts";
import { readForm } from "./read-form.ts";
import type { TypedPages } from "./typed-pages.ts";
import type { Writer } from "./writer.ts";

interface Options {
  readonly typed: TypedPages;
  readonly saving: () => Promise<Saving>;
  readonly site: string;
  /** Tells milliseconds. */
  readonly now: () => number;
}

/**
 * Answers the script of the page on which one writes, at each keystroke: the real page of a text, or
 * what the checks say. Nothing is saved here, and an allowance of its own leaves that of saving whole.
 */
export function typingPages({ typed, saving, site, now }: Options) {
  const allowance = startTokenBucket(typingAllowance, now);
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { locale, person }: Writer,
  ): Promise<void> => {
    const refuse = (status: number, headers = {}) => {
      response.writeHead(status, { ...personalHeaders, ...headers }).end();
    };
    if (request.method !== "POST") return refuse(405, { allow: "POST" });
    if (!isFromSite(request.headers.origin, site)) return refuse(403);
    const seconds = allowance.wait(person.email);
    if (seconds > 0) return refuse(429, { "retry-after": String(seconds) });
    allowance.take(person.email);
    const read = await readForm(request);
    if ("unread" in read) return refuse(read.unread);
    const { form } = read;
    const desk = await outcomeOf(saving);
    if (isRefusal(desk)) return refuse(503);
    const sent = await readSent(desk, form);
    const work = { files: filesTyped(sent), beside: besideIn(form), saving: desk };
    const action = form.get("action") ?? "";
    if (action === "check") {
      const problems = await typed.problems(work);
      const placed = placedProblems(problems, sent, editorLanguageFor(locale));
      response.writeHead(200, { ...personalHeaders, "content-type": "application/json" });
      response.end(JSON.stringify(placed));
      return;
    }
    if (!action.startsWith("page ")) return refuse(400);
    const path = action.slice("page ".length);
    // Half a tag has no page: what the checks say is asked for apart.
    if ((await typed.send(request, response, path, work)) !== undefined) refuse(204);
  };
}
