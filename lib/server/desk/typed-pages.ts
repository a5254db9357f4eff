import type { IncomingMessage, ServerResponse } from "node:http";
import type { Problem } from "../../content/problem.ts";
import { addressOf } from "../../content/written-text.ts";
import { type BlobsBeside, startBesideReader } from "../../desk/files/saved-beside.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import { type TypedSite, typedSite, typedText } from "../../desk/writing/typed-site.ts";
import { textUrl } from "../../i18n/urls.ts";
import { publishedEdition, publishedFiles } from "../../publish/published-state.ts";
import type { FindFacts } from "../../review/advice.ts";
import { memoize } from "../../review/memoize.ts";
import { startParseWorker } from "../../review/parse-worker.ts";
import { besidePublished } from "../../review/review-store.ts";
import type { SendTyped } from "./desk-answer.ts";

/** Files by path, as they are typed. */
export type TypedFiles = ReadonlyMap<string, Uint8Array>;

/** The texts of a work as they are typed, and what stands beside them as it is saved. */
export interface TypedWork {
  readonly files: TypedFiles;
  readonly beside: BlobsBeside;
  readonly saving: Saving;
}

/** Shows the site as it is typed, and what the checks say of it. */
export interface TypedPages {
  problems(work: TypedWork): Promise<readonly Problem[]>;
  /** What a text says by itself. */
  readonly facts: FindFacts;
  /** Sends a text's page; resolves to what is wrong with the text where there is none. */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    work: TypedWork,
  ): Promise<readonly Problem[] | undefined>;
}

/** Starts showing it; what is typed is parsed in a thread, where it holds nobody up. */
export function startTypedPages(showTyped: SendTyped, now: () => number): TypedPages {
  const worker = memoize(async () => startParseWorker());
  const reader = startBesideReader();

  const siteOf = async ({ files, beside: blobs, saving }: TypedWork): Promise<TypedSite> => {
    const [live, published] = [publishedEdition(now()), publishedFiles()];
    if (live === undefined || published === undefined) throw new Error("Nothing is published yet.");
    const { parse, facts } = await worker();
    const beside = await reader.read(saving, blobs, live.catalogue.entries);
    const store = besidePublished(published.store, reader.judged);
    const { source } = published;
    return typedSite(live, files, { source, store, parse, facts, beside, now: now() });
  };

  return {
    facts: async (entry, bytes) => (await worker()).facts(entry, bytes),
    problems: async (work) => (await siteOf(work)).problems(),
    send: async (request, response, path, work) => {
      const site = await siteOf(work);
      const text = typedText(site.edition, path, work.files.get(path) ?? new Uint8Array());
      if (text === undefined) return site.problems();
      const { edition, body, read } = site;
      const page = textUrl(text.locale, addressOf(text));
      await showTyped(request, response, page, { kind: "typed", edition, body, read });
      return undefined;
    },
  };
}
