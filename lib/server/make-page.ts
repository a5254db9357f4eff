import type { Effort } from "../cache/compress-page.ts";
import { type Finish, finishPage } from "../cache/finish-page.ts";
import type { StoredPage } from "../cache/page-store.ts";
import { publishedEdition } from "../publish/published-state.ts";
import { resolve } from "../views/resolve-address.ts";
import type { Rendered, Renderer } from "./next-renderer.ts";

/** A page as it goes out. */
export interface Made {
  readonly page: StoredPage;
  /** It is worth keeping. */
  readonly lasting: boolean;
}

/** Makes the page at a path as it is in the published edition. */
export type MakePage = (path: string, effort: Effort) => Promise<Made>;

/** Makes pages by rendering them and bringing them into their final form. */
export function pageMaker(renderer: Renderer, finish: Finish): MakePage {
  return async (path, effort) => {
    const rendered = await renderer.render(path);
    const page = await finishPage(statusOf(path, rendered), rendered, finish, effort);
    return { page, lasting: rendered.status === 200 };
  };
}

/** The page of a text that is gone is rendered like any other; its status says what it is. */
function statusOf(path: string, rendered: Rendered): number {
  const edition = publishedEdition(Date.now());
  const gone = edition && resolve(edition, decodeURIComponent(path)).kind === "gone";
  return rendered.status === 200 && gone ? 410 : rendered.status;
}
