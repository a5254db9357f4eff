import type { OutgoingHttpHeaders } from "node:http";
import { type Finish, finalForm } from "../cache/final-form.ts";
import type { PageStore, StoredPage } from "../cache/page-store.ts";
import { resolve } from "../pages/resolve.ts";
import type { Pages } from "../publish/publication.ts";
import { publishedEdition } from "../publish/state.ts";
import type { Rendered, Renderer } from "./renderer.ts";

/** The pages that readers get: kept ones at once, others rendered on their first visit. */
export interface ReadingPages extends Pages {
  get(path: string): Promise<StoredPage>;
  /** A page made for one request and not kept, such as that of an unknown address. */
  once(path: string, status: number, headers?: OutgoingHttpHeaders): Promise<StoredPage>;
}

/** How many pages are rendered at once when several change: the readers' requests come between. */
const concurrency = 2;

/** What was published while a page was being rendered makes it old before it is kept. */
const attempts = 3;

/** Joins a store and a renderer. Readers who ask for one page at once wait for one rendering. */
export function readingPages(store: PageStore, renderer: Renderer, finish: Finish): ReadingPages {
  const underWay = new Map<string, Promise<StoredPage>>();

  const renderAndKeep = async (path: string): Promise<StoredPage> => {
    for (let attempt = 1; ; attempt += 1) {
      const edition = publishedEdition(Date.now());
      const rendered = await renderer.render(path);
      const page = await finalForm(statusOf(path, rendered), rendered.body, finish);
      const current = edition === publishedEdition(Date.now());
      if (current && rendered.status === 200) store.set(path, page);
      if (current || attempt === attempts) return page;
    }
  };

  const get = async (path: string): Promise<StoredPage> => {
    const kept = store.get(path);
    if (kept !== undefined) return kept;
    const started = underWay.get(path) ?? renderAndKeep(path);
    underWay.set(path, started);
    return started.finally(() => underWay.delete(path));
  };

  /** The old page is sent until the new one stands in its place: nobody waits for a publish. */
  const refreshOne = async (path: string): Promise<boolean> => {
    const page = await renderAndKeep(path).catch(() => undefined);
    if (page === undefined || page.status === 404) store.delete(path);
    return page !== undefined;
  };

  const refresh = async (paths: ReadonlySet<string>): Promise<number> => {
    const rest = articlesFirst(paths)
      // An older list page that nobody asked for is rendered when somebody does.
      .filter((path) => store.get(path) !== undefined || !/\/page\/\d+$/.test(path))
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

  const once = async (path: string, status: number, headers?: OutgoingHttpHeaders) => {
    const rendered = await renderer.render(path, headers);
    return finalForm(rendered.status === 200 ? status : rendered.status, rendered.body, finish);
  };

  return { get, once, refresh, remove, paths: () => store.paths() };
}

/** A page that was withdrawn is rendered like any other; its status says what it is. */
function statusOf(path: string, rendered: Rendered): number {
  const edition = publishedEdition(Date.now());
  const withdrawn = edition && resolve(edition, decodeURIComponent(path)).kind === "withdrawn";
  return rendered.status === 200 && withdrawn ? 410 : rendered.status;
}

/** A list never names an article that is not there yet. */
function articlesFirst(paths: ReadonlySet<string>): string[] {
  const isArticle = (path: string) => /^\/[a-z]{2}\/articles\/[^/]+$/.test(path);
  return [...paths].sort((a, b) => Number(isArticle(b)) - Number(isArticle(a)));
}
