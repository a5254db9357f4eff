import { assetOf } from "../content/catalogue.ts";
import type { Words } from "../content/players/cue-words.ts";
import { transcriptOf } from "../content/players/transcript.ts";
import { publishedFiles } from "../publish/published-state.ts";
import { readingEdition } from "./current-edition.ts";
import { textFile } from "./text-file.ts";

/** What is said in a sound or a film, by the file beside the text that has its words; nothing without it. */
export async function articleTranscript(
  key: string,
  name: string | undefined,
): Promise<readonly Words[]> {
  const source = publishedFiles()?.source;
  if (name === undefined || source === undefined) return [];
  const { catalogue } = await readingEdition();
  const entry = assetOf(catalogue, key, name);
  if (entry === undefined || (await textFile(key, name)) === undefined) return [];
  return transcriptOf(entry.path, await source.read(entry));
}
