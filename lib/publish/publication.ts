import type { Catalogue } from "../content/catalogue.ts";
import type { KeptProblem } from "../content/problem.ts";
import type { Change, Redirect } from "./article-changes.ts";
import type { Ask } from "./queue.ts";

/** The pages that readers have, as publishing needs them. */
export interface Pages {
  /** Paths of the pages kept now. */
  paths(): readonly string[];
  /** Puts new pages in place of these, in their order. Returns how many had to be rendered for it. */
  refresh(paths: ReadonlySet<string>): Promise<number>;
  /** Takes these pages away. */
  remove(paths: ReadonlySet<string>): void;
}

/** What one publish did. */
export interface Publish {
  readonly catalogue: Catalogue;
  readonly previous: Catalogue | undefined;
  readonly changes: readonly Change[];
  /** What is wrong with the content, and pages that could not be made of it. */
  readonly problems: readonly KeptProblem[];
  /** What it deduced of addresses that are no more. */
  readonly redirects: readonly Redirect[];
  /** Every page that was made anew or taken away. */
  readonly urls: ReadonlySet<string>;
  /** Whether pages that are not kept in this process may show something else, too. */
  readonly beyond: boolean;
  readonly rendered: number;
  /** What could not be done besides, such as an outer cache that did not answer. */
  readonly warnings: readonly string[];
  /** The ids of the requests that asked for it. */
  readonly requests: readonly string[];
  readonly durationMs: number;
}

/** The one flow by which content becomes public, whatever asked for it. */
export interface Publication {
  /** Publishes what the source has now. */
  readonly publish: Ask<Publish>;
  /** Lets no timer publish any more; resolves when nothing is being published. */
  stop(): Promise<void>;
}
