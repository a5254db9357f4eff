import type { PlainText } from "../content/body/plain-text.ts";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";

/** What a reader looks for. */
export interface Wanted {
  readonly query: string;
  /** The key of a theme. */
  readonly theme: string | undefined;
  /** The key of a kind. */
  readonly kind?: string | undefined;
  /** A year of publication. */
  readonly year: number | undefined;
  /** How many results to pass over, and how many to give at most. */
  readonly offset: number;
  readonly limit: number;
}

/** A word that is in no article, and the terms of one letter's difference found in its place. */
export interface Replaced {
  readonly typed: string;
  readonly terms: readonly string[];
}

/** What was found. */
export interface Found {
  /** Works, and pages by their names beside them (`pageAssets`), the best first. */
  readonly keys: readonly string[];
  readonly total: number;
  /** What to mark in the results, as the index holds it: see `heldTerms`. */
  readonly terms: ReadonlySet<string>;
  readonly replaced: readonly Replaced[];
  /** No article has all that was asked for: these have a part of it. */
  readonly partial: boolean;
  /** Nothing was asked for but words that every article has. */
  readonly common: boolean;
  /** The index is still being made: there may be more. */
  readonly whole: boolean;
}

/** Finds in what one edition lists; in a language that it does not have, nothing. */
export interface Searchable {
  find(locale: Locale, wanted: Wanted): Promise<Found>;
  /** The same whose title has these words or their beginnings, the newest first. */
  complete(locale: Locale, text: string, limit: number): Promise<readonly string[]>;
}

/**
 * What finds articles and pages. One process has its own index; several behind one address would share a
 * search server that stands behind this same interface.
 */
export interface SearchEngine extends Searchable {
  /**
   * Makes what can be found that which an edition lists; `keys` are the works that differ from the
   * edition before, and undefined asks for all to be looked at; pages are few, and looked at when any
   * of them differs. Resolves when these are right; a first index goes on being made after that.
   */
  update(edition: Edition, keys: ReadonlySet<string> | undefined): Promise<void>;
  /**
   * Finds in another edition beside the one of the last update, from which no works but these
   * differ, whatever pages do. What it lists is found by nobody else. `textOf` gives the texts that it alone has.
   */
  beside(edition: Edition, keys: ReadonlySet<string>, textOf: TextOf): Promise<Searchable>;
  close(): Promise<void>;
}

/** A text without mark-up, by its file and blob id. */
export type TextOf = (file: string, blob: string) => PlainText | undefined;

/** What is found in a language that is not there. */
export const unfound = {
  keys: [],
  total: 0,
  terms: new Set<string>(),
  replaced: [],
  partial: false,
  common: false,
};
