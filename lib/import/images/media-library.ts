import { plainText } from "../html/plain-text.ts";
import type { Item } from "../wxr/item.ts";
import {
  documentNameOf,
  fullSize,
  imageNameOf,
  safePath,
  uploadPath,
  withoutCopy,
} from "./names.ts";

/** An image as a text names it. */
export interface ImageUse {
  readonly src: string;
  /** WordPress' number of the file, where its class says it. */
  readonly attachment: string | undefined;
}

/** What is known of an image that a text shows. */
export interface KnownImage {
  /** The file's name beside the article. */
  readonly name: string;
  /** The description that the media library has of it, or "". */
  readonly alt: string;
}

/** A file of WordPress' media library. */
export interface Attachment {
  /** WordPress' number of it. */
  readonly id: string;
  /** The number of the post that it was uploaded for, "0" for none. */
  readonly parent: string;
  /** Its place among the files of that post. */
  readonly order: number;
  readonly title: string;
  /** What a gallery shows below it, as HTML. */
  readonly caption: string;
  /** The page that shows it by itself. */
  readonly page: string;
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
  /** By the addresses of the pages that show one file each. */
  readonly byPage: ReadonlyMap<string, Attachment>;
  /** What was uploaded for a post, by the post's number, in its order. */
  readonly byPost: ReadonlyMap<string, readonly Attachment[]>;
}

/** The library of what an export holds. */
export function libraryOf(attachments: readonly Attachment[]): Library {
  const ordered = attachments.toSorted((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  return {
    byId: new Map(attachments.map((each) => [each.id, each])),
    byUrl: new Map(attachments.map((each) => [commonUrl(each.url), each])),
    byPage: new Map(attachments.map((each) => [commonPage(each.page), each])),
    byPost: Map.groupBy(ordered, ({ parent }) => parent),
  };
}

export function attachmentOf(item: Item): Attachment {
  const file = item.meta("_wp_attached_file")[0];
  return {
    id: item.text("wp:post_id").trim(),
    parent: item.text("wp:post_parent").trim(),
    order: Number(item.text("wp:menu_order")) || 0,
    title: plainText(item.text("title")),
    page: item.text("link").trim(),
    caption: item.text("excerpt:encoded").trim(),
    url: (item.text("wp:attachment_url") || item.text("guid")).trim(),
    path: file === undefined ? undefined : safePath(file),
    alt: item.meta("_wp_attachment_image_alt")[0] ?? "",
  };
}

/** Addresses differ by protocol and size only: this is what they have in common. */
export const commonUrl = (url: string) =>
  fullSize(
    withoutCopy(url)
      .replace(/^https?:/i, "")
      .replace(/[?#].*$/, ""),
  );

/** The address of a page, whatever its protocol, end and anchor. */
export const commonPage = (url: string) => url.replace(/^https?:|\/?(?:#.*)?$/gi, "");

/**
 * What an article needs of an image; undefined for what is none that the site shows. `names` are
 * those its folder has already, by address.
 */
export function wantedImage(
  { src: shown, attachment }: ImageUse,
  { byId, byUrl }: Library,
  names: Map<string, string>,
): WantedImage | undefined {
  return wantedFile({ src: shown, attachment }, { byId, byUrl }, names, imageNameOf);
}

/** The same of a document that an article links to, and that the former site has kept as its own. */
export function wantedDocument(
  url: string,
  library: Library,
  names: Map<string, string>,
): WantedImage | undefined {
  const own = library.byUrl.has(commonUrl(url)) || uploadPath(url) !== undefined;
  return own
    ? wantedFile({ src: url, attachment: undefined }, library, names, documentNameOf)
    : undefined;
}

function wantedFile(
  { src: shown, attachment }: ImageUse,
  { byId, byUrl }: Pick<Library, "byId" | "byUrl">,
  names: Map<string, string>,
  nameOf: typeof imageNameOf,
): WantedImage | undefined {
  const src = withoutCopy(shown);
  const known = (attachment && byId.get(attachment)) || byUrl.get(commonUrl(src));
  const urls = [known?.url, fullSize(src), src].filter(
    (url): url is string => url !== undefined && /^(?:https?:)?\/\//i.test(url),
  );
  const [best = src] = urls;
  const plain = nameOf(best);
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
