import { assetOf, peopleFile } from "../content/catalogue.ts";
import { type Edition, peopleIn, translations } from "../content/edition.ts";
import { isFileName } from "../content/files/validate-file.ts";
import { isImageName } from "../content/images/validate-image.ts";
import { pageOfAssets } from "../content/page.ts";
import type { Entry } from "../content/source/source.ts";
import { folderOf } from "../content/text-names.ts";
import { textsOfPage } from "../content/visible-pages.ts";
import { decoded } from "../i18n/decoded.ts";
import { imageSizeUrl, mediaUrl, siteImageKey, siteImageUrl } from "../i18n/urls.ts";
import { nextImagePath } from "../next-internals/paths.ts";
import { imageWidths } from "./image-widths.mjs";

/**
 * An image of the site; a file beside an article, if whoever the edition is for may read any of its
 * texts; or the portrait of a person, by the name of their file in the place of a key.
 */
export function shownFile(
  edition: Edition,
  key: string,
  blob: string,
  name: string,
): Entry | undefined {
  const ofSite = key === siteImageKey ? siteImages(edition) : [];
  const named = ofSite.find((each) => each.path === decoded(name) && each.blob.startsWith(blob));
  const seen = key === peopleFile ? portraitsIn(edition).has(name) : isReadable(edition, key);
  if (named !== undefined || !seen) return named;
  const entry = assetOf(edition.catalogue, key, name);
  return entry?.blob.startsWith(blob) ? entry : undefined;
}

/**
 * The image that an address stands for, as it is or in a size made of it: the path of the file beside
 * an article. Undefined for any other address.
 */
export function imageAsked({ pathname, searchParams }: URL): string | undefined {
  if (pathname.startsWith("/media/")) return pathname;
  const from = pathname === nextImagePath ? searchParams.get("url") : null;
  const path = from === null ? undefined : URL.parse(from, "http://site")?.pathname;
  return path?.startsWith("/media/") ? path : undefined;
}

/** Whether the file that a path names is shown to readers now. */
export function isShown(edition: Edition, path: string): boolean {
  return fileAtAddress(edition, path) !== undefined;
}

/** The file that a path names, if it is shown to readers now. */
export function fileAtAddress(edition: Edition, path: string): Entry | undefined {
  const [, , key = "", blob = "", name = ""] = path.split("/").map(decoded);
  return blob === "" ? undefined : shownFile(edition, key, blob, name);
}

/** The addresses of all images and other files of these works, and of portraits, that an older edition shows and a newer one does not. */
export function goneImages(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
): ReadonlySet<string> {
  const addresses = [...keys, peopleFile].flatMap((key) => {
    const still = imagesOf(after, key);
    return [...imagesOf(before, key).difference(still)];
  });
  const ofSite = new Set(siteImages(after).map(siteImageUrl));
  addresses.push(
    ...siteImages(before)
      .map(siteImageUrl)
      .filter((url) => !ofSite.has(url)),
  );
  return new Set(
    addresses.flatMap((url) =>
      isFileName(url) ? [url] : [url, ...imageWidths.map((w) => imageSizeUrl(url, w))],
    ),
  );
}

function imagesOf(edition: Edition, key: string): ReadonlySet<string> {
  const { catalogue } = edition;
  const names = key === peopleFile ? portraitsIn(edition) : namesBeside(edition, key);
  return new Set(
    [...names].flatMap((name) => {
      const entry = assetOf(catalogue, key, name);
      return entry === undefined ? [] : [mediaUrl(key, entry.blob, name)];
    }),
  );
}

const siteImages = ({ catalogue }: Edition) => Object.values(catalogue.site.images);

function namesBeside(edition: Edition, key: string): string[] {
  if (!isReadable(edition, key)) return [];
  const files = edition.catalogue.beside.get(key)?.split("\n") ?? [];
  return files
    .map((line) => line.slice(0, line.lastIndexOf(" ")))
    .map((path) => path.slice(folderOf(path).length + 1))
    .filter((name) => isImageName(name) || isFileName(name));
}

/** The portraits of people whose texts may be read. */
function portraitsIn(edition: Edition): ReadonlySet<string> {
  const { languages } = edition.catalogue.site;
  const people = languages.flatMap((locale) => [...peopleIn(edition, locale).keys()]);
  return new Set(people.flatMap(({ portrait }) => portrait ?? []));
}

function isReadable(edition: Edition, key: string): boolean {
  const page = pageOfAssets(key);
  return (
    translations(edition, key).length > 0 ||
    (page !== undefined && textsOfPage(edition, page).length > 0)
  );
}
