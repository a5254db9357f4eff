import type { Article } from "../content/article.ts";
import type { FileFacts } from "../media/file-facts.ts";

/** A file that goes with an article in a feed. */
export interface Enclosure {
  /** Absolute. */
  readonly url: string;
  /** Its media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly title: string;
}

/** The files that an article gives to its readers, each once, in the order of its text; no images. */
export function enclosuresOf(
  { files = [] }: Pick<Article, "files">,
  find: (name: string) => FileFacts | undefined,
): readonly Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const name of files) {
    const file = find(name);
    // Captions are of no use without their film.
    if (file?.type === undefined || file.type.kind === "captions") continue;
    const { url, size, type } = file;
    found.set(url, { url, type: type.mediaType.replace(/;.*/, ""), size, title: file.name });
  }
  return [...found.values()];
}
