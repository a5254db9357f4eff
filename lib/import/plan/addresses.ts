import type { Locale } from "../../i18n/locales.ts";
import { homeUrl, themeUrl } from "../../i18n/urls.ts";
import type { NewLink } from "../html/context.ts";
import { hostOf, oldAddress, oldPath } from "../settings/redirects.ts";
import type { ImportedThemes } from "../settings/themes.ts";
import type { Post } from "./post.ts";

/** Where addresses of the former site lead now. */
export type NewAddress = (url: string, from: Post, locale: Locale) => NewLink;

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
  const byAddress = new Map<string, string>();
  const host = hostOf(site);
  const learn = (old: string, { id }: Post) => {
    const [from, to] = [oldAddress(old), urls.get(id)];
    if (from !== undefined && to !== undefined) byAddress.set(from, to);
  };
  for (const post of posts) if (hostOf(post.guid) === host) learn(post.guid, post);
  for (const post of posts) learn(post.link, post);
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
    const found =
      byAddress.get(oldAddress(href) ?? "") ??
      (id === null ? byAddress.get(oldPath(href) ?? "") : urls.get(id));
    // The anchor of a more mark names no heading.
    if (found) return { url: `${found}${/^#more-/.test(hash) ? "" : hash}`, old: false };
    const category = /\/(?:category|categorie)\/(?:[^/]+\/)*([^/]+)\/?$/.exec(pathname)?.[1];
    const theme = category && themes.slugOf(category, locale);
    if (theme) return { url: themeUrl(locale, theme), old: false };
    if (oldAddress(href) === oldAddress(site)) return { url: homeUrl(locale), old: false };
    return { url: href, old: true };
  };
}
