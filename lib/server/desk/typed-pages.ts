import type { IncomingMessage, ServerResponse } from "node:http";
import type { Problem } from "../../content/problem.ts";
import { addressOf } from "../../content/written-text.ts";
import { type TypedSite, typedSite, typedText } from "../../desk/writing/typed-site.ts";
import { textUrl } from "../../i18n/urls.ts";
import { publishedEdition, publishedFiles } from "../../publish/published-state.ts";
import { memoize } from "../../review/memoize.ts";
import { startParseWorker } from "../../review/parse-worker.ts";
import type { SendTyped } from "./desk-answer.ts";

/** Files by path, as they are typed. */
export type TypedFiles = ReadonlyMap<string, Uint8Array>;

/** Shows the site as it is typed, and what the checks say of it. */
export interface TypedPages {
  problems(files: TypedFiles): Promise<readonly Problem[]>;
  /** Sends a text's page; resolves to what is wrong with the text where there is none. */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    files: TypedFiles,
  ): Promise<readonly Problem[] | undefined>;
}

/** Starts showing it; what is typed is parsed in a thread, where it holds nobody up. */
export function startTypedPages(showTyped: SendTyped, now: () => number): TypedPages {
  const worker = memoize(async () => startParseWorker());

  const siteOf = async (files: TypedFiles): Promise<TypedSite> => {
    const [live, published] = [publishedEdition(now()), publishedFiles()];
    if (live === undefined || published === undefined) throw new Error("Nothing is published yet.");
    const { parse, facts } = await worker();
    return typedSite(live, files, { ...published, parse, facts, now: now() });
  };

  return {
    problems: async (files) => (await siteOf(files)).problems(),
    send: async (request, response, path, files) => {
      const site = await siteOf(files);
      const text = typedText(site.edition, path, files.get(path) ?? new Uint8Array());
      if (text === undefined) return site.problems();
      const { edition, body } = site;
      const page = textUrl(text.locale, addressOf(text));
      await showTyped(request, response, page, { kind: "typed", edition, body });
      return undefined;
    },
  };
}
