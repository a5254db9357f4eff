import type { PlainText } from "../content/body/plain-text.ts";
import type { Edition } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { isSourceError, type Source } from "../content/source/source.ts";
import type { Locale } from "../i18n/locales.ts";
import { warn } from "../log.ts";
import type { SearchEngine } from "../search/engine.ts";
import type { Ended } from "./ended-reason.ts";
import { type Claims, readToken } from "./link-token.ts";
import { startParseWorker } from "./parse-worker.ts";
import { refCache } from "./ref-cache.ts";
import { type OpenReview, type ReviewedRevision, reviewRevision } from "./reviewed-revision.ts";

/** What a link gives: the site at its revision, or the reason why not. */
export type Opening =
  | { readonly opened: OpenReview; readonly claims: Claims }
  | { readonly ended: Ended; readonly locale?: Locale | undefined };

/** The revisions under review in this process. */
export interface Reviews {
  /** What a link shows now. */
  open(token: string): Promise<Opening>;
  /** The text of an article that is not published. */
  body(path: string, blob: string): string | undefined;
  /** The same without mark-up. */
  plain(path: string, blob: string): PlainText | undefined;
  stop(): void;
}

interface Options {
  readonly source: Source;
  /** What is parsed for reviews: see `besidePublished`. */
  readonly store: ParsedStore;
  /** Finds in what is live. */
  readonly engine: Pick<SearchEngine, "beside">;
  readonly secret: string;
  /** What readers have at an instant; undefined while there is nothing. */
  readonly live: (now: number) => Edition | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How many revisions are held at once, and how long one that nobody looks at, in milliseconds. */
const most = 12;
const idle = 30 * 60_000;

interface Held {
  readonly live: Edition;
  readonly made: ReturnType<typeof reviewRevision>;
  used: number;
}

/** Starts showing revisions of a source; undefined if it knows no other than the published one. */
export function startReviews(options: Options): Reviews | undefined {
  const { source, store, engine, secret, live, now } = options;
  const { revisions } = source;
  if (revisions === undefined) return undefined;
  const worker = startParseWorker();
  const followed = refCache(revisions, now);
  // By commit, the one longest unused first.
  const held = new Map<string, Held>();
  /** When branches, tags and commits were last looked at. */
  const asked = new Map<string, number>();

  const previewOf = (commit: string, published: Edition) => {
    const known = held.get(commit);
    const current = known?.live === published ? known : undefined;
    const files = { source, revisions, store, parse: worker.parse, facts: worker.facts, engine };
    const made = current?.made ?? reviewRevision(commit, published, now(), files);
    held.delete(commit);
    held.set(commit, { live: published, made, used: now() });
    if (current === undefined) {
      made.catch(() => held.delete(commit));
      for (const oldest of held.keys()) if (held.size > most) held.delete(oldest);
    }
    return made;
  };

  const open = async (token: string): Promise<Opening> => {
    const judged = readToken(token, secret, now());
    if ("refused" in judged) return { ended: judged.refused, locale: judged.locale };
    const { claims } = judged;
    const { ref, locale } = claims;
    for (const name of [ref, claims.commit ?? ref]) asked.set(name, now());
    try {
      const commit = claims.commit
        ? await pinnedCommit(ref, claims.commit)
        : await followed.commitOf(ref);
      if (commit === undefined) return { ended: "gone", locale };
      const published = live(now());
      if (published === undefined) return { ended: "unreachable", locale };
      const preview = await previewOf(commit, published);
      if ("refused" in preview) return { ended: preview.refused, locale };
      const pinned = claims.commit !== undefined;
      return { opened: { ...preview, ref, pinned, until: claims.until * 1_000 }, claims };
    } catch (error) {
      if (!isSourceError(error)) throw error;
      warn("review", `review of ${JSON.stringify(ref)}: ${error.message}`);
      return { ended: "unreachable", locale };
    }
  };

  /** Servers need not give a commit by its id alone: then it comes with its branch. */
  const pinnedCommit = async (ref: string, commit: string) => {
    if (held.has(commit)) return commit;
    const known = await revisions.commitOf(commit);
    if (known !== undefined || ref === commit) return known;
    await followed.commitOf(ref);
    return revisions.commitOf(commit);
  };

  const tidy = async () => {
    for (const [commit, { used }] of held) if (now() - used > idle) held.delete(commit);
    for (const [name, at] of asked) if (now() - at > idle) asked.delete(name);
    const made = await Promise.all([...held.values()].map((each) => each.made));
    store.keepOnly(made.flatMap(filesOf));
    await forget();
  };
  const forget = () => revisions.keepOnly(new Set([...asked.keys(), ...held.keys()]));
  const failed = (error: unknown) => warn("review", `Reviews were not tidied: ${error}`);
  const timer = setInterval(() => tidy().catch(failed), idle / 2);
  timer.unref();
  // What an earlier process brought here is brought again when somebody looks at it.
  forget().catch(failed);

  const stop = () => {
    clearInterval(timer);
    worker.stop();
  };
  return { open, body: store.body, plain: store.plain, stop };
}

/** The files that only this preview reads. */
function filesOf(preview: ReviewedRevision | { refused: string }): (readonly [string, string])[] {
  if ("refused" in preview) return [];
  const { changed = new Set<string>(), entries } = preview.revision.snapshot;
  return [...changed].flatMap((path) => {
    const entry = entries.get(path);
    return entry === undefined ? [] : [[path, entry.blob] as const];
  });
}
