import type { OutgoingHttpHeaders } from "node:http";
import { bestForm, type Effort, type Finish, finalForm } from "../cache/final-form.ts";
import type { PageStore, StoredPage } from "../cache/page-store.ts";
import type { SharedPages } from "../cache/shared/shared-pages.ts";
import type { Edition } from "../content/edition.ts";
import { fileAt } from "../pages/files.ts";
import type { Pages } from "../publish/publication.ts";
import { publishedEdition } from "../publish/state.ts";
import { type Made, pageMaker } from "./page-maker.ts";
import type { Renderer } from "./renderer.ts";

/** The pages that readers get: kept ones at once, others rendered on their first visit. */
export interface ReadingPages extends Pages {
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

/**
 * Joins a store and a renderer. Readers who ask for one page at once wait for one rendering, and
 * for none when another instance shares the page.
 */
export function readingPages(
  store: PageStore,
  renderer: Renderer,
  finish: Finish,
  shared?: SharedPages,
): ReadingPages {
  const make = pageMaker(renderer, finish, shared);
  const underWay = new Map<string, Promise<StoredPage>>();

  // Readers get a page at once. One that is asked for again is worth the best compression, which
  // replaces it a moment later, one by one.
  const improved = new WeakSet<StoredPage>();
  let improving: Promise<void> = Promise.resolve();
  const improve = (path: string, page: StoredPage) => {
    if (improved.has(page)) return;
    improved.add(page);
    improving = improving.then(async () => {
      if (store.get(path) !== page) return;
      // A page that can't be improved stays as it is.
      const better = await bestForm(page).catch(() => page);
      improved.add(better);
      if (store.get(path) === page) store.set(path, better);
    });
  };

  const makeAndKeep = async (path: string, effort: Effort): Promise<Made> => {
    for (let attempt = 1; ; attempt += 1) {
      const edition = publishedEdition(Date.now());
      const made = await make(path, edition, effort);
      const current = edition === publishedEdition(Date.now());
      if (current && made.lasting) {
        store.set(path, made.page);
        if (made.rendered && edition) shared?.put(path, edition, made.page);
      }
      if (current || attempt === attempts) return made;
    }
  };

  /** The edition in which a page was last looked up: there it needs no looking up again. */
  const lookedUp = new WeakMap<StoredPage, Edition>();

  const kept = (path: string) => {
    const page = store.get(path);
    const current = page && lookedUp.get(page) === publishedEdition(Date.now());
    return current ? page : undefined;
  };

  const get = async (path: string, edition: Edition): Promise<StoredPage> => {
    const stored = store.get(path);
    if (stored !== undefined) {
      lookedUp.set(stored, edition);
      improve(path, stored);
      return stored;
    }
    const started = underWay.get(path) ?? makeAndKeep(path, "kept").then(({ page }) => page);
    underWay.set(path, started);
    return started.finally(() => underWay.delete(path));
  };

  /** The old page is sent until the new one stands in its place: nobody waits for a publish. */
  const refreshOne = async (path: string): Promise<boolean> => {
    const made = await makeAndKeep(path, "published").catch(() => undefined);
    if (made === undefined || made.page.status === 404) store.delete(path);
    return made?.rendered === true;
  };

  const refresh = async (paths: ReadonlySet<string>): Promise<number> => {
    // What takes long to make is made when somebody asks for it: this publish does not wait.
    for (const path of paths) {
      if (["sitemap", "shareImage"].includes(fileAt(path)?.kind ?? "")) store.delete(path);
    }
    const rest = [...paths]
      // What nobody asked for is rendered when somebody does.
      .filter((path) => store.get(path) !== undefined || !isOptional(path))
      .values();
    let count = 0;
    const worker = async () => {
      for (const path of rest) if (await refreshOne(path)) count += 1;
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return count;
  };

  const remove = (paths: ReadonlySet<string>) => {
    for (const path of paths) store.delete(path);
  };

  const once = async (
    path: string,
    status: number,
    more?: OutgoingHttpHeaders,
  ): Promise<StoredPage> => {
    const rendered = await renderer.render(path, more);
    const shown = rendered.status === 200 ? status : rendered.status;
    const page = await finalForm(shown, rendered, finish, "once");
    const { "last-modified": _now, ...headers } = page.headers;
    return { ...page, headers, passing: true };
  };

  return { get, once, kept, refresh, remove, paths: () => store.paths() };
}

/** Older list pages, and the files for programs. */
function isOptional(path: string): boolean {
  return /\/page\/\d+$/.test(path) || fileAt(path) !== undefined;
}
