import type { Root } from "mdast";
import { cache } from "react";
import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import { typedBody } from "../desk/desk-state.ts";
import { environmentOfProcess } from "../environment/of-process.ts";
import { holdsUntilNextChange } from "../isr/lifetime.ts";
import { opened } from "../isr/opened.ts";
import { currentSearch, publishedEdition, publishedFiles } from "../publish/published-state.ts";
import { currentReviews, liveBody } from "../review/review-state.ts";
import type { Searchable } from "../search/engine.ts";
import { requestedTyping } from "./requested-desk.ts";
import { requestedReview } from "./requested-review.ts";

// Where a request meets what this process has. Three states are asked, each under a name of its own on
// `globalThis`, which the server and Next's bundles share: `lib/publish/published-state.ts`, what is published,
// `lib/review/review-state.ts`, what a reviewer's request shows, and `lib/desk/desk-state.ts`, what is typed.
// Next's headers say which of them.

/**
 * The edition a page is rendered from: one for the whole of a rendering, whatever is published
 * meanwhile. A reviewer's page has that of its preview.
 */
export const readingEdition = cache(
  async (): Promise<Edition> =>
    ((await requestedReview()) ?? (await requestedTyping()))?.edition ?? heldEdition(),
);

/** What readers have, for a page that Next keeps no longer than until something else is to be seen. */
async function heldEdition(): Promise<Edition> {
  await holdsUntilNextChange(await liveEdition());
  return liveEdition();
}

/**
 * The edition whose articles have a past that may be told: under review, that of readers. What a
 * branch did before it is published was never public.
 */
export const publicEdition = async (): Promise<Edition> => {
  if ((await requestedTyping()) !== undefined) return liveEdition();
  return (await requestedReview())?.live ?? readingEdition();
};

/** What readers have. */
export async function liveEdition(): Promise<Edition> {
  await opened();
  const edition = publishedEdition(Date.now());
  if (edition === undefined) throw new Error("Nothing is published yet.");
  return edition;
}

/** The text of an article or a page, for the page that shows it. */
export function articleBody({ file, blob }: Pick<Article, "file" | "blob">): string {
  const body =
    publishedFiles()?.store.body(file, blob) ??
    currentReviews()?.body(file, blob) ??
    liveBody(file, blob) ??
    typedBody(file, blob);
  if (body === undefined) throw new Error(`The text of ${file} is not there.`);
  return body;
}

/** The same as a tree where it was parsed a moment ago, which spares whoever published it a second parsing. */
export function articleTree(text: Pick<Article, "file" | "blob">): Root | string {
  return publishedFiles()?.store.takeTree?.(text.file, text.blob) ?? articleBody(text);
}

/** The same without mark-up, for a page that shows some words of it. */
export function articleText({ file, blob }: Pick<Article, "file" | "blob">): string {
  const plain = publishedFiles()?.store.plain(file, blob) ?? currentReviews()?.plain(file, blob);
  return plain?.text ?? "";
}

/** Whether the source knows what articles were before. */
export function keepsHistory(): boolean {
  return publishedFiles()?.source.history !== undefined;
}

/** The site's address, for links that leave it: canonical, citations, feeds. */
export function siteUrl(): string {
  return environmentOfProcess().SITE_URL;
}

/**
 * What finds the texts of the edition that a page is rendered from. Only the server has one: a
 * page that searches is never part of a build.
 */
export async function searchEngine(): Promise<Searchable> {
  const engine = (await (await requestedReview())?.search()) ?? currentSearch();
  if (engine === undefined) throw new Error("There is nothing to search with.");
  return engine;
}
