import { cache } from "react";
import { buildCatalogue } from "../content/catalogue.ts";
import type { Edition } from "../content/edition.ts";
import { directorySource } from "../content/source/directory.ts";
import { readEnvironment } from "../environment.ts";
import { publishedEdition, setPublished } from "../publish/state.ts";

/**
 * The edition a page is rendered from: one for the whole of a rendering, whatever is published
 * meanwhile. During a build nothing is published yet, and the content directory is read once.
 */
export const readingEdition = cache(async (): Promise<Edition> => {
  if (publishedEdition(Date.now()) === undefined) {
    opening ??= openDirectory();
    await opening;
  }
  const edition = publishedEdition(Date.now());
  if (edition === undefined) throw new Error("Nothing is published yet.");
  return edition;
});

let opening: Promise<void> | undefined;

async function openDirectory(): Promise<void> {
  const source = await directorySource(readEnvironment(process.env).CONTENT_DIR);
  setPublished(await buildCatalogue(await source.snapshot(), source), source, "public");
}

/** The site's address, for links that leave it: canonical, citations, feeds. */
export function siteUrl(): string {
  return readEnvironment(process.env).SITE_URL;
}
