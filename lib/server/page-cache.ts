import type { OutgoingHttpHeaders } from "node:http";
import type { Effort } from "../cache/compress-page.ts";
import { type Finish, finishPage } from "../cache/finish-page.ts";
import type { PageStore, StoredPage } from "../cache/page-store.ts";
import type { Edition } from "../content/edition.ts";
import type { FailedPages } from "../publish/failed-pages.ts";
import type { Pages } from "../publish/publication.ts";
import { publishedEdition } from "../publish/published-state.ts";
import { fileAt } from "../views/site-files.ts";
import { type Made, pageMaker } from "./make-page.ts";
import { LateRendering, type Renderer } from "./next-renderer.ts";
import { recompressing } from "./recompress.ts";

/** The pages that readers get: kept ones at once, others rendered on their first visit. */
export interface PageCache extends Pages {
  /** The page at a path at which this edition has one. */
  get(path: string, edition: Edition): Promise<StoredPage>;
  /** A page made for one request and not kept, such as a comparison of two versions. */
  once(path: string, status: number, headers?: OutgoingHttpHeaders): Promise<StoredPage>;
  /** The page at a path if it is there and known to be in the published edition. */
  kept(path: string): StoredPage | undefined;
}

/** How many pages are rendered at once when several change: the readers' requests come between. */
const concurrency = 2;

/** What was published while a page was being rendered makes it old before it is kept. */
const attempts = 3;

/** When so many pages of one publish were late, it is Next that is: the others are tried later. */
const mostLate = 4;

/**
 * Joins a store and a renderer. Readers who ask for one page at once wait for one rendering. A page
 * that can't be made keeps its last good form, and `failures` is told.
 */
export function startPageCache(
  store: PageStore,
  renderer: Renderer,
  finish: Finish,
  failures: FailedPages,
): PageCache {
  const make = pageMaker(renderer, finish);
  const underWay = new Map<string, Promise<StoredPage>>();

  /** Pages that are not what they should be, and are made anew when somebody asks for them. */
  const outdated = new Set<string>();
  /** The revision of which a page is. */
  const revisions = new WeakMap<StoredPage, string>();

  const fail = (path: string, edition: Edition, reason: unknown) => {
    const stored = store.get(path);
    const kept = (stored && revisions.get(stored)) ?? null;
    outdated.delete(path);
    failures.note(path, edition, kept, reason);
  };

  const improve = recompressing(store, (page, better) => {
    const revision = revisions.get(page);
    if (revision !== undefined) revisions.set(better, revision);
  });

  const makeAndKeep = async (path: string, effort: Effort): Promise<Made> => {
    for (let attempt = 1; ; attempt += 1) {
      const edition = publishedEdition(Date.now());
      const made = await make(path, effort).catch((error: unknown) => {
        if (edition === undefined) throw error;
        return { error, edition };
      });
      const current = edition === publishedEdition(Date.now());
      if ("error" in made) {
        if (!current && attempt < attempts) continue;
        fail(path, made.edition, made.error);
        throw made.error;
      }
      if (current && made.lasting) {
        store.set(path, made.page);
        if (edition) revisions.set(made.page, edition.catalogue.revision);
      } else if (current) store.delete(path);
      if (!current && attempt < attempts) continue;
      if (current) outdated.delete(path);
      failures.mended(path);
      return made;
    }
  };

  /** The edition in which a page was last looked up: there it needs no looking up again. */
  const lookedUp = new WeakMap<StoredPage, Edition>();

  const kept = (path: string) => {
    const page = store.get(path);
    const current = page && lookedUp.get(page) === publishedEdition(Date.now());
    return current && !outdated.has(path) ? page : undefined;
  };

  const get = async (path: string, edition: Edition): Promise<StoredPage> => {
    const stored = store.get(path);
    if (stored !== undefined && !outdated.has(path)) {
      lookedUp.set(stored, edition);
      improve(path, stored);
      return stored;
    }
    const started = underWay.get(path) ?? makeAndKeep(path, "kept").then(({ page }) => page);
    underWay.set(path, started);
    return started
      .catch((error: unknown) => {
        if (stored === undefined) throw error;
        return stored;
      })
      .finally(() => underWay.delete(path));
  };

  /** An old page is sent until the new one stands in its place: nobody waits for a publish. */
  const refresh = async (paths: ReadonlySet<string>): Promise<number> => {
    // What takes long to make is made when somebody asks for it: this publish does not wait.
    const failed = failures.paths();
    const isSlow = (path: string) =>
      ["sitemap", "shareImage"].includes(fileAt(path)?.kind ?? "") && !failed.has(path);
    for (const path of paths) if (isSlow(path) && store.get(path)) outdated.add(path);
    // What nobody asked for is rendered when somebody does.
    const isWanted = (path: string) =>
      store.get(path) !== undefined || !isOptional(path) || failed.has(path);
    const rest = [...paths].filter((path) => isWanted(path) && !isSlow(path)).values();
    let count = 0;
    let late: unknown[] = [];
    const worker = async () => {
      for (const path of rest) {
        const edition = publishedEdition(Date.now());
        if (late.length >= mostLate && edition) {
          fail(path, edition, late[0]);
          continue;
        }
        try {
          await makeAndKeep(path, "published");
          count += 1;
        } catch (error) {
          if (error instanceof LateRendering) late = [...late, error];
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return count;
  };

  const remove = (paths: ReadonlySet<string>) => {
    for (const path of paths) {
      store.delete(path);
      outdated.delete(path);
      failures.mended(path);
    }
  };

  const once = async (
    path: string,
    status: number,
    more?: OutgoingHttpHeaders,
  ): Promise<StoredPage> => {
    const rendered = await renderer.render(path, more);
    const shown = rendered.status === 200 ? status : rendered.status;
    const page = await finishPage(shown, rendered, finish, "once");
    const { "last-modified": _now, ...headers } = page.headers;
    return { ...page, headers, passing: true };
  };

  return { get, once, kept, refresh, remove, paths: () => store.paths() };
}

/** Older list pages, and the files for programs. */
function isOptional(path: string): boolean {
  return /\/page\/\d+$/.test(path) || fileAt(path) !== undefined;
}
