import type { ImageUse, KnownImage } from "../html/context.ts";
import type { Item } from "../wxr/item.ts";
import { fullSize, imageNameOf, safePath, uploadPath } from "./names.ts";

/** A file of WordPress' media library. */
export interface Attachment {
  readonly url: string;
  /** Below the folder of uploads, as its custom field says. */
  readonly path: string | undefined;
  readonly alt: string;
}

/** An image that an article needs, and where it may be found. */
export interface WantedImage extends KnownImage {
  /** Paths below the folder of uploads, the best first. */
  readonly paths: readonly string[];
  /** Addresses to ask, the best first. */
  readonly urls: readonly string[];
}

/** The media library of an export, by WordPress' numbers and by addresses. */
export interface Library {
  readonly byId: ReadonlyMap<string, Attachment>;
  readonly byUrl: ReadonlyMap<string, Attachment>;
}

export function attachmentOf(item: Item): Attachment {
  const file = item.meta("_wp_attached_file")[0];
  return {
    url: item.text("wp:attachment_url").trim(),
    path: file === undefined ? undefined : safePath(file),
    alt: item.meta("_wp_attachment_image_alt")[0] ?? "",
  };
}

/** Addresses differ by protocol and size only: this is what they have in common. */
export const commonUrl = (url: string) =>
  fullSize(url.replace(/^https?:/i, "").replace(/[?#].*$/, ""));

/**
 * What an article needs of an image; undefined for what is none that the site shows. `names` are
 * those its folder has already, by address.
 */
export function wantedImage(
  { src, attachment }: ImageUse,
  { byId, byUrl }: Library,
  names: Map<string, string>,
): WantedImage | undefined {
  const known = (attachment && byId.get(attachment)) || byUrl.get(commonUrl(src));
  const urls = [known?.url, fullSize(src), src].filter(
    (url): url is string => url !== undefined && /^(?:https?:)?\/\//i.test(url),
  );
  const [best = src] = urls;
  const plain = imageNameOf(best);
  if (plain === undefined) return undefined;
  const own = names.get(commonUrl(best));
  const taken = new Set(names.values());
  const dot = plain.lastIndexOf(".");
  let name = own ?? plain;
  for (let number = 2; own === undefined && taken.has(name); number += 1) {
    name = `${plain.slice(0, dot)}-${number}${plain.slice(dot)}`;
  }
  names.set(commonUrl(best), name);
  const paths = [known?.path, ...urls.map(uploadPath)].filter((path) => path !== undefined);
  return {
    name,
    alt: known?.alt ?? "",
    paths: [...new Set(paths)],
    urls: [...new Set(urls.map((url) => (url.startsWith("//") ? `https:${url}` : url)))],
  };
}
