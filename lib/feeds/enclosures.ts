import type { Article } from "../content/article.ts";
import { fileName } from "../content/assets.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { fileType } from "../content/files/file-types.ts";
import { givenFiles } from "../content/files/given-files.ts";
import { absolute, mediaUrl } from "../i18n/urls.ts";

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

/**
 * The files that an article gives to its readers, each once, in the order of its text; no images, and no
 * captions, which are of no use without their film.
 */
export function enclosuresOf(
  catalogue: Catalogue,
  site: string,
  { key, files }: Article,
): readonly Enclosure[] {
  return givenFiles(catalogue, { assets: key, files }).flatMap(({ path, blob, size }) => {
    const title = fileName(path);
    const { mediaType = "", kind } = fileType(title) ?? {};
    if (kind === "captions") return [];
    const url = absolute(site, mediaUrl(key, blob, title));
    return [{ url, type: mediaType.replace(/;.*/, ""), size, title }];
  });
}
