import { fileName } from "../content/assets.ts";
import { assetOf, type Catalogue } from "../content/catalogue.ts";
import { absolute, mediaUrl } from "../i18n/urls.ts";
import { type FileFacts, fileFacts } from "./file-facts.ts";

/** Finds the absolute addresses of the images beside an article. */
export function imagesOf(catalogue: Catalogue, site: string, key: string) {
  return (name: string): string | undefined => {
    const entry = assetOf(catalogue, key, name);
    return entry && absolute(site, mediaUrl(key, entry.blob, fileName(entry.path)));
  };
}

/** Finds the other files beside an article, with their absolute addresses. */
export function filesOf(catalogue: Catalogue, site: string, key: string) {
  return (name: string): FileFacts | undefined => {
    const file = fileFacts(catalogue, key, name);
    return file && { ...file, url: absolute(site, file.url) };
  };
}
