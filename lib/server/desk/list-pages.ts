import type { IncomingMessage, ServerResponse } from "node:http";
import { type Beginning, beginningIn, beginText } from "../../desk/beginning/beginning.ts";
import type { ShownBeginning } from "../../desk/desk-state.ts";
import type { Presence } from "../../desk/presence/presence.ts";
import { outcomeOf } from "../../desk/saving/outcome-of.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import type { KnownDrafts } from "../../desk/works/known-drafts.ts";
import { deskDoneUrl } from "../../i18n/desk-urls.ts";
import { currentPublication } from "../../publish/published-state.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import type { SendDesk } from "./desk-answer.ts";
import { publishedNow } from "./published-now.ts";
import { readForm } from "./read-form.ts";
import type { Writer } from "./writer.ts";

interface Options {
  readonly show: SendDesk;
  readonly saving: () => Promise<Saving>;
  readonly drafts: KnownDrafts;
  readonly presence: Presence;
  readonly site: string;
}

/** So long a list waits for what is written, in milliseconds: then it shows what was known before. */
const patience = 700;

/** Answers at the list of works: shows it, and begins a text. */
export function listPages({ show, saving, drafts, presence, site }: Options) {
  const sendList = async (
    request: IncomingMessage,
    response: ServerResponse,
    { search }: Pick<URL, "search">,
    { person, local, locale }: Omit<Writer, "key">,
    beginning?: ShownBeginning & { readonly status: number },
  ) => {
    const known = await drafts.latest(patience);
    const visitors = presence.everybody(person);
    const view = { kind: "works", person, local, known, visitors, beginning } as const;
    const page = { locale, search, status: beginning?.status ?? 200 };
    return show(request, response, page, view);
  };

  const begin = async (beginning: Beginning, { person }: Pick<Writer, "person">) => {
    const result = await outcomeOf(async () =>
      beginText(await saving(), beginning, publishedNow(), person),
    );
    return "refused" in result ? { refusal: result } : result;
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    who: Omit<Writer, "key">,
  ): Promise<void> => {
    if (request.method === "GET" || request.method === "HEAD") {
      return sendList(request, response, url, who);
    }
    if (request.method !== "POST") {
      response.writeHead(405, { ...personalHeaders, allow: "GET, HEAD, POST" }).end();
      return;
    }
    if (!isFromSite(request.headers.origin, site)) {
      response.writeHead(403, personalHeaders).end();
      return;
    }
    const read = await readForm(request);
    if ("unread" in read) {
      response.writeHead(read.unread, personalHeaders).end();
      return;
    }
    const beginning = beginningIn(read.form);
    const result = await begin(beginning, who);
    if (!("begun" in result)) {
      const status = "problems" in result ? 422 : 503;
      const shown = { beginning, problems: [], refusal: undefined, ...result, status };
      return sendList(request, response, url, who, shown);
    }
    drafts.changed();
    // In a directory it is there for everybody as it is saved.
    if ((await saving()).kind === "directory") {
      await currentPublication()
        ?.publish()
        .catch(() => undefined);
    }
    const fields = { done: "begun", language: result.locale };
    const location = deskDoneUrl(who.locale, result.begun, fields);
    response.writeHead(303, { ...personalHeaders, location }).end();
  };
}
