import { fileName } from "../content/assets.ts";
import { assetOf } from "../content/catalogue.ts";
import type { Words } from "../content/players/cue-words.ts";
import { transcriptOf } from "../content/players/transcript.ts";
import type { Entry } from "../content/source/source.ts";
import { mediaUrl } from "../i18n/urls.ts";
import { isShown } from "../media/visible-images.ts";
import { publishedFiles } from "../publish/published-state.ts";
import { readingEdition } from "./current-edition.ts";

/** The address of a file beside an article, on the page being rendered; undefined if it is not there. */
export async function articleFileUrl(
  key: string,
  name: string | undefined,
): Promise<string | undefined> {
  return (await shownFile(key, name))?.url;
}

/** What is said in a sound or a film, by the file beside the article that has its words. */
export async function articleTranscript(
  key: string,
  name: string | undefined,
): Promise<readonly Words[]> {
  const file = await shownFile(key, name);
  const source = publishedFiles()?.source;
  if (file === undefined || source === undefined) return [];
  return transcriptOf(file.entry.path, await source.read(file.entry));
}

async function shownFile(
  key: string,
  name: string | undefined,
): Promise<{ readonly entry: Entry; readonly url: string } | undefined> {
  if (name === undefined) return undefined;
  const edition = await readingEdition();
  const entry = assetOf(edition.catalogue, key, name);
  if (entry === undefined) return undefined;
  const url = mediaUrl(key, entry.blob, fileName(entry.path));
  // The past of a text that has ended is read without its files, which are gone.
  return isShown(edition, url) ? { entry, url } : undefined;
}
