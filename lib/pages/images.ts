import { type ImageFacts, imageFacts } from "../media/image.ts";
import { publishedFiles } from "../publish/state.ts";
import { readingEdition } from "./reading.ts";

/** An image beside an article, as the page being rendered shows it; undefined if it is not there. */
export async function articleImage(key: string, name: string): Promise<ImageFacts | undefined> {
  const { catalogue } = await readingEdition();
  const files = publishedFiles();
  return files && imageFacts(catalogue, files.source, key, name);
}
