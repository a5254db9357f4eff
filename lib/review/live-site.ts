import { z } from "zod";
import type { Catalogue } from "../content/catalogue.ts";
import { sizeLimit } from "../content/decode-text.ts";
import { publishedAt } from "../content/published-articles.ts";
import { type Entry, type Refused, type Snapshot, SourceError } from "../content/source/source.ts";
import { textName } from "../content/text-names.ts";
import { publishedTextsUrl } from "../i18n/urls.ts";
import { readBody } from "../security/read-body.ts";

/** What a live site of this program has, as far as everybody may read it. */
export interface LiveSite {
  /** Its texts, with the files of ours that are none: of these a site tells nothing. */
  readonly snapshot: Snapshot;
  /** The bytes of a text that differs from ours, without what only its editors know. */
  read(entry: Entry): Promise<Uint8Array>;
}

/** How much is asked of it: so many texts to compare word by word, and bytes of their list. */
const most = { texts: 200, listed: 50_000, bytes: 8 * 1024 * 1024 };

/** How long each answer may take, and all of them, in milliseconds. */
const timeout = { each: 5_000, all: 20_000 };

/** How many texts are asked for at once. */
const concurrency = 6;

const listing = z.object({
  revision: z.string().max(100),
  texts: z
    .array(
      z.object({
        path: z
          .string()
          .max(500)
          .refine((path) => textName(path) !== undefined),
        blob: z.string().regex(/^[0-9a-f]{40,64}$/),
      }),
    )
    .max(most.listed),
});

/**
 * Asks a live site what it has: the list of its texts by file and blob id, then each one that is not
 * ours. Throws a SourceError where it can't be reached, or is not of this program.
 */
export async function liveSite(site: string, catalogue: Catalogue): Promise<LiveSite | Refused> {
  const { entries } = catalogue;
  const end = AbortSignal.timeout(timeout.all);
  const list = listing.safeParse(
    jsonOf(await answerOf(site, publishedTextsUrl(), most.bytes, end)),
  );
  if (!list.success)
    throw new SourceError(`${site} is not a site of this program, or of another release.`);
  const { revision, texts } = list.data;
  // What is withdrawn here and not to be read there is alike in both.
  const own = [...entries].filter(
    ([path]) => textName(path) === undefined || publishedAt(catalogue, path)?.withdrawn,
  );
  const differing = texts.filter(({ path, blob }) => entries.get(path)?.blob !== blob);
  if (differing.length > most.texts) return { refused: "too-many-files" };
  const read = new Map<string, Uint8Array>();
  const rest = differing.values();
  const worker = async () => {
    for (const { path } of rest) {
      read.set(path, await answerOf(site, publishedTextsUrl(path), sizeLimit, end));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const theirs = texts.map(({ path, blob }): [string, Entry] => {
    const size = read.get(path)?.byteLength ?? entries.get(path)?.size ?? 0;
    return [path, { path, blob, size }];
  });
  return {
    snapshot: { revision, entries: new Map([...own, ...theirs]), changed: undefined },
    read: async ({ path }) => {
      const bytes = read.get(path);
      if (bytes === undefined) throw new SourceError(`${path} was not asked for.`);
      return bytes;
    },
  };
}

/** What is answered at a path, by this host and no other. */
async function answerOf(
  site: string,
  path: string,
  limit: number,
  end: AbortSignal,
): Promise<Uint8Array> {
  const signal = AbortSignal.any([end, AbortSignal.timeout(timeout.each)]);
  const response = await fetch(site + path, {
    signal,
    redirect: "manual",
    cache: "no-store",
  }).catch((error: unknown) => {
    throw new SourceError(`${site} does not answer: ${reasonOf(error)}`);
  });
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => undefined);
    const to = response.headers.get("location");
    const where = to === null ? "" : `, and leads to ${to.slice(0, 200)}: name that site instead`;
    throw new SourceError(`${site} answers ${response.status} at ${path}${where}`);
  }
  const parts: Uint8Array[] = [];
  const ended = await readBody(response.body, limit, (part) => parts.push(part));
  if (ended !== "whole") throw new SourceError(`${site} answers ${path} ${ended}.`);
  return Buffer.concat(parts);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
