import { decoded } from "../i18n/decoded.ts";
import type { Locale } from "../i18n/locales.ts";
import { iconUrl } from "../i18n/urls.ts";
import { fileAt } from "../views/site-files.ts";

/**
 * The file of an address, from the folder that is served. A page is `x.html` and not `x/index.html`:
 * servers lead from a folder's name to the same with a slash, which is another address than the live
 * site's, while a page's file beside the folder of what is below it is found at its very own.
 */
export function fileOf(address: string): string {
  const isFile = fileAt(address) !== undefined || address === iconUrl;
  return `${address.slice(1)}${isFile ? "" : ".html"}`;
}

/**
 * Where the page stands that says that an address has nothing any more: a server without the rules
 * that go with it must not take it for what was there.
 */
export const goneFileOf = (address: string) => `${goneFolder}/${fileOf(address)}`;
export const goneFolder = "gone";

/** What an address that leads nowhere is answered in a language; of that name, as some hosts look for it. */
export const missingFileOf = (locale: Locale) => `${locale}/404.html`;

/** An address below /media/, /assets/ or /_next/static/ as a file. */
export const assetFileOf = (address: string) => address.slice(1).split("/").map(decoded).join("/");

/**
 * Where a size of an image stands: beside the image, in a folder of its width. `type` is what it was
 * made into; what could not be made smaller keeps its name.
 */
export function sizeAddress(image: string, width: string, type: string | undefined): string {
  const at = image.lastIndexOf("/");
  const name = image.slice(at + 1);
  const made = type === "image/webp" ? name.replace(/(?:\.[^.]*)?$/, ".webp") : name;
  return `${image.slice(0, at)}/${width}/${made}`;
}
