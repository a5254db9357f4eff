import { cache } from "react";
import type { Article } from "../content/article.ts";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { directorySource } from "../content/source/directory.ts";
import { newestPaths } from "../content/source/newest-paths.ts";
import { readEnvironment } from "../environment/environment.ts";
import {
  currentSearch,
  publishedEdition,
  publishedFiles,
  setPublished,
} from "../publish/published-state.ts";
import { currentReviews } from "../review/review-state.ts";
import type { Searchable } from "../search/engine.ts";
import { requestedReview } from "./requested-review.ts";

// Where a request meets what this process has. Two states are asked, each under a name of its own on
// `globalThis`, which the server and Next's bundles share: `lib/publish/published-state.ts`, what is published,
// and `lib/review/review-state.ts`, what a reviewer's request shows. Next's headers say which of the two.

/**
 * The edition a page is rendered from: one for the whole of a rendering, whatever is published
 * meanwhile. A reviewer's page has that of its preview.
 */
export const readingEdition = cache(
  async (): Promise<Edition> => (await requestedReview())?.edition ?? liveEdition(),
);

/**
 * The edition whose articles have a past that may be told: under review, that of readers. What a
 * branch did before it is published was never public.
 */
export const publicEdition = async (): Promise<Edition> =>
  (await requestedReview())?.live ?? readingEdition();

/**
 * What readers have. During a build nothing is published yet: then it is the newest works of the
 * content directory. Pages of the build are never shown; it makes some to find what can't be made.
 */
export async function liveEdition(): Promise<Edition> {
  if (publishedEdition(Date.now()) === undefined) {
    opening ??= openDirectory();
    await opening;
  }
  const edition = publishedEdition(Date.now());
  if (edition === undefined) throw new Error("Nothing is published yet.");
  return edition;
}

/** A build takes no longer with ten thousand works than with a hundred. */
const worksOfBuild = 40;

let opening: Promise<void> | undefined;

async function openDirectory(): Promise<void> {
  const { CONTENT_DIR } = readEnvironment(process.env);
  const source = await directorySource(CONTENT_DIR);
  const store = memoryStore();
  const snapshot = await source.snapshot(await newestPaths(CONTENT_DIR, worksOfBuild));
  const catalogue = await buildCatalogue(snapshot, source, store);
  setPublished(makeEdition(catalogue, Date.now(), "public"), { source, store });
}

/** The text of an article or a page, for the page that shows it. */
export function articleBody({ file, blob }: Pick<Article, "file" | "blob">): string {
  const body = publishedFiles()?.store.body(file, blob) ?? currentReviews()?.body(file, blob);
  if (body === undefined) throw new Error(`The text of ${file} is not there.`);
  return body;
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
  return readEnvironment(process.env).SITE_URL;
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
