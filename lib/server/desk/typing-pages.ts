import type { IncomingMessage, ServerResponse } from "node:http";
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
import type { Writer } from "./writing-pages.ts";

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
    const form = await readForm(request);
    if (form === undefined) return refuse(413);
    const sent = await readSent(await saving(), form);
    const action = form.get("action") ?? "";
    if (action === "check") {
      const problems = await typed.problems(filesTyped(sent));
      const placed = placedProblems(problems, sent, editorLanguageFor(locale));
      response.writeHead(200, { ...personalHeaders, "content-type": "application/json" });
      response.end(JSON.stringify(placed));
      return;
    }
    if (!action.startsWith("page ")) return refuse(400);
    const path = action.slice("page ".length);
    // Half a tag has no page: what the checks say is asked for apart.
    if ((await typed.send(request, response, path, filesTyped(sent))) !== undefined) refuse(204);
  };
}
