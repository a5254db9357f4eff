import { type FileFacts, fileFacts } from "../media/file-facts.ts";
import { isShown } from "../media/visible-images.ts";
import { readingEdition } from "./current-edition.ts";

/** A file beside a text, as the page being rendered gives it; undefined if it is not there. */
export async function textFile(key: string, name: string): Promise<FileFacts | undefined> {
  const edition = await readingEdition();
  const file = fileFacts(edition.catalogue, key, name);
  // The past of a text that has ended is read without its files, which are gone.
  return file && isShown(edition, file.url) ? file : undefined;
}
