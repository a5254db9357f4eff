import type { NotFoundPages } from "./not-found-pages.ts";
import type { PageCache } from "./page-cache.ts";
import type { SendPage } from "./send-page.ts";

/** By what requests are answered. */
export interface Context {
  readonly pages: PageCache;
  readonly missing: NotFoundPages;
  readonly send: SendPage;
  readonly handbook: boolean;
  /** Whether all that is shown is under review. */
  readonly preview: boolean;
}
