import type { Locale } from "../../i18n/locales.ts";
import { homeUrl, themeUrl } from "../../i18n/urls.ts";
import { oldPath } from "../settings/redirects.ts";
import type { ImportedThemes } from "../settings/themes.ts";
import type { Post } from "./post.ts";

/** Where addresses of the former site lead now. */
export type NewAddress = (
  url: string,
  from: Post,
  locale: Locale,
) => { readonly url: string; readonly old: boolean };

/**
 * Finds the new address of what a post links to: another post by its address or its number, the home
 * page, a category. Links to other sites are left as they are; `old` are those that still lead to
 * the former one. `urls` are the new addresses by WordPress' number.
 */
export function newAddresses(
  site: string,
  posts: readonly Post[],
  urls: ReadonlyMap<string, string>,
  themes: ImportedThemes,
): NewAddress {
  const byPath = new Map<string, string>();
  for (const post of posts) {
    const path = oldPath(post.link);
    const url = urls.get(post.id);
    if (path !== undefined && url !== undefined) byPath.set(path, url);
  }
  const host = hostOf(site);
  return (address, from, locale) => {
    if (address.startsWith("#") || /^(?:mailto|tel):/i.test(address)) {
      return { url: address, old: false };
    }
    const base = from.link || site;
    if (!URL.canParse(address, base)) return { url: address, old: false };
    const { href, hash, searchParams, pathname } = new URL(address, base);
    if (hostOf(href) !== host)
      return { url: address.startsWith("//") ? href : address, old: false };
    const id = searchParams.get("p") ?? searchParams.get("page_id");
    const path = oldPath(href);
    const found = (id && urls.get(id)) || (path && byPath.get(path));
    // The anchor of a more mark names no heading.
    if (found) return { url: `${found}${/^#more-/.test(hash) ? "" : hash}`, old: false };
    const category = /\/(?:category|categorie)\/(?:[^/]+\/)*([^/]+)\/?$/.exec(pathname)?.[1];
    const theme = category && themes.slugOf(category, locale);
    if (theme) return { url: themeUrl(locale, theme), old: false };
    if (path === undefined && id === null) return { url: homeUrl(locale), old: false };
    return { url: href, old: true };
  };
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
