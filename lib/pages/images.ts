import { type ImageFacts, imageFacts } from "../media/image.ts";
import { publishedSource } from "../publish/state.ts";
import { readingEdition } from "./reading.ts";

/** An image beside an article, as the page being rendered shows it; undefined if it is not there. */
export async function articleImage(key: string, name: string): Promise<ImageFacts | undefined> {
  const { catalogue } = await readingEdition();
  const source = publishedSource();
  return source && imageFacts(catalogue, source, key, name);
}
