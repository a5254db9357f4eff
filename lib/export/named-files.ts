/** A size of an image as a page names it, and its parts. */
export interface NamedSize {
  /** As it stands in the page. */
  readonly written: string;
  readonly image: string;
  readonly width: string;
}

/** The sizes of images that a page names: each is a file of its own among plain files. */
export function namedSizes(html: string): NamedSize[] {
  const found = new Map<string, NamedSize>();
  for (const [written, image = "", width = ""] of html.matchAll(size)) {
    found.set(written, { written, image: decodeURIComponent(image), width });
  }
  // A longer address may begin with a shorter one.
  return [...found.values()].sort((a, b) => b.written.length - a.written.length);
}

const size = /\/_next\/image\?url=([^&"\s]+)&amp;w=(\d+)&amp;q=\d+/g;

/** The other files that a page or a style sheet names: images and documents, faces, scripts. */
export function namedFiles(text: string): ReadonlySet<string> {
  return new Set([...(text.match(beside) ?? []), ...(text.match(built) ?? [])]);
}

const beside = /\/media\/[^/"\s<>]+\/[0-9a-f]{12}\/[^/"\s<>&?#,\\]+/g;
const built = /\/(?:assets|_next\/static)\/[\w./~-]+/g;
