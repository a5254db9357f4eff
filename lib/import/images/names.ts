import { slugOf } from "../../checks/article-template.ts";
import { fileType } from "../../content/files/file-types.ts";
import { isImageName } from "../../content/images/validate-image.ts";
import { decoded } from "../../i18n/decoded.ts";

/** The path of a file below WordPress' folder of uploads, or undefined for any other address. */
export function uploadPath(url: string): string | undefined {
  const path = /\/uploads\/(?:sites\/\d+\/)?([^?#]+)/.exec(url)?.[1];
  return path === undefined ? undefined : safePath(decoded(path));
}

/** A relative path that stays below where it is looked for; undefined for any other. */
export function safePath(path: string): string | undefined {
  const parts = path.split("/");
  const odd = parts.some((part) => part === "" || part.startsWith(".") || /[\0\\:]/.test(part));
  return odd ? undefined : path;
}

/** Jetpack serves images from hosts of its own; this is the address that they are copies of. */
export function withoutCopy(url: string): string {
  return url.replace(/^(?:https?:)?\/\/i\d\.wp\.com\/([^?#]+).*$/i, "https://$1");
}

/** WordPress makes smaller sizes of an image, `a-1024x683.jpg`; this is the one they are of. */
export function fullSize(path: string): string {
  return path.replace(/-\d{1,5}x\d{1,5}(\.[a-z]+)$/i, "$1");
}

/** A name for an image beside an article: lower case, without accents; undefined if it is none. */
export function imageNameOf(url: string): string | undefined {
  return nameOf(url, isImageName, "image");
}

/** The same for a document. */
export function documentNameOf(url: string): string | undefined {
  return nameOf(url, (name) => fileType(name)?.kind === "document", "document");
}

function nameOf(
  url: string,
  isOfKind: (name: string) => boolean,
  unnamed: string,
): string | undefined {
  const last = decoded(url.split(/[?#]/)[0]?.split("/").at(-1) ?? "");
  if (!isOfKind(last)) return undefined;
  const dot = last.lastIndexOf(".");
  return `${slugOf(last.slice(0, dot)) || unnamed}${last.slice(dot).toLowerCase()}`;
}

/** The names of the files in each folder of articles; those that were there have no address. */
export function folderNames(paths: Iterable<string>) {
  const folders = new Map<string, Map<string, string>>();
  const namesIn = (key: string): Map<string, string> => {
    const names = folders.get(key) ?? new Map<string, string>();
    folders.set(key, names);
    return names;
  };
  for (const path of paths) {
    const [, key, name] = /^articles\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (key !== undefined && name !== undefined) namesIn(key).set(`file ${name}`, name);
  }
  return namesIn;
}
