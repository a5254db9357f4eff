import { fileName } from "../content/assets.ts";
import { assetOf, type Catalogue } from "../content/catalogue.ts";
import { absolute, mediaUrl } from "../i18n/urls.ts";

/** Finds the absolute addresses of the images beside an article. */
export function imagesOf(catalogue: Catalogue, site: string, key: string) {
  return (name: string): string | undefined => {
    const entry = assetOf(catalogue, key, name);
    return entry && absolute(site, mediaUrl(key, entry.blob, fileName(entry.path)));
  };
}
