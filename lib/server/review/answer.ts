import type { PageCache } from "../page-cache.ts";
import type { SendPage } from "../send-page.ts";

/** By what reviewers are answered. */
export interface ReviewContext {
  readonly pages: PageCache;
  readonly send: SendPage;
  readonly secure: boolean;
  /** The cookie by which Next knows that a page is for who has this link. */
  readonly draftCookie: (token: string) => Promise<string>;
}
