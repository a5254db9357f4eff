import type { Effort } from "../cache/compress-page.ts";
import { type Finish, finishPage } from "../cache/finish-page.ts";
import type { StoredPage } from "../cache/page-store.ts";
import type { SharedPages } from "../cache/shared/shared-pages.ts";
import type { Edition } from "../content/edition.ts";
import { publishedEdition } from "../publish/published-state.ts";
import { resolve } from "../views/resolve.ts";
import type { Rendered, Renderer } from "./next-renderer.ts";

/** A page as it goes out. */
export interface Made {
  readonly page: StoredPage;
  /** Nobody had made it before. */
  readonly rendered: boolean;
  /** It is worth keeping. */
  readonly lasting: boolean;
}

/** Makes the page at a path as it is in an edition, which must be the published one. */
export type MakePage = (
  path: string,
  edition: Edition | undefined,
  effort: Effort,
) => Promise<Made>;

/** Pages that another instance has made are taken from it; those that none has are rendered. */
export function pageMaker(renderer: Renderer, finish: Finish, shared?: SharedPages): MakePage {
  return async (path, edition, effort) => {
    const waits = effort === "published" ? "publish" : "reader";
    const taken = edition && (await shared?.get(path, edition, waits));
    if (taken !== undefined) return { page: taken, rendered: false, lasting: true };
    const rendered = await renderer.render(path);
    const page = await finishPage(statusOf(path, rendered), rendered, finish, effort);
    return { page, rendered: true, lasting: rendered.status === 200 };
  };
}

/** A page that was withdrawn is rendered like any other; its status says what it is. */
function statusOf(path: string, rendered: Rendered): number {
  const edition = publishedEdition(Date.now());
  const withdrawn = edition && resolve(edition, decodeURIComponent(path)).kind === "withdrawn";
  return rendered.status === 200 && withdrawn ? 410 : rendered.status;
}
