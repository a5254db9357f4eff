import type { Locale } from "../../i18n/locales.ts";
import { feedUrl, themeUrl } from "../../i18n/urls.ts";
import { hostOf, type Move, oldAddress, oldPath } from "../settings/redirects.ts";
import type { ImportedThemes } from "../settings/themes.ts";
import type { Category, Channel } from "../wxr/item.ts";
import type { Planned } from "./plan.ts";
import type { Post } from "./post.ts";

/**
 * Where the former site's addresses lead: those of articles that are now to be read, also the ones
 * they had before, those of their categories in `main`'s language, and the feed's. The short ones by
 * number come last: where there is no room for all, they are what is missed least.
 */
export function movesOf(
  articles: readonly Planned[],
  { url: site, categories }: Channel,
  themes: ImportedThemes,
  main: Locale = articles[0]?.locale ?? "en",
): Move[] {
  const visible = articles.filter(({ draft }) => !draft);
  const own = visible.flatMap(({ post, url: to }) => {
    const from = oldAddress(post.link);
    if (from === undefined) return [];
    const former = from.includes("?") ? [] : post.oldNames;
    return [from, ...former.map((name) => from.replace(/[^/]*$/, name))].map((each) => ({
      from: each,
      to,
    }));
  });
  const base = oldPath(site)?.replace(/\/$/, "") ?? "";
  const query = (words: string) => `${base || "/"}?${words}`;
  const taken = new Set(own.map(({ from }) => from));
  const byNumber = visible.flatMap(({ post, url: to }) => {
    const short = /^\d+$/.test(post.id) ? [{ from: query(`p=${post.id}`), to }] : [];
    return [...short, ...guidMoves(post, site, to).filter(({ from }) => !taken.has(from))];
  });
  const plain = visible.every(({ post }) => isPlain(post.link));
  const used = new Set(visible.flatMap(({ post }) => post.terms.map(({ nicename }) => nicename)));
  const lists = categories.flatMap(({ id, nicename }) => {
    const slug = used.has(nicename) ? themes.slugOf(nicename, main) : undefined;
    if (slug === undefined) return [];
    const path = `${base}/category/${pathOf(nicename, categories)}`;
    return [{ from: plain ? query(`cat=${id}`) : path, to: themeUrl(main, slug) }];
  });
  const feed = { from: plain ? query("feed=rss2") : `${base}/feed`, to: feedUrl(main, "rss") };
  return [...own, ...lists, ...(visible.length > 0 ? [feed] : []), ...byNumber];
}

/** WordPress' addresses before an office chose others: the number of the post is all they say. */
const isPlain = (url: string) => /[?&](?:p|page_id|attachment_id)=\d+/.test(url);

/** An address of another program that the site was before, which WordPress kept for feeds. */
function guidMoves({ guid, link }: Post, site: string, to: string): Move[] {
  const from = oldAddress(guid);
  if (from === undefined || hostOf(guid) !== hostOf(site) || isPlain(guid)) return [];
  return from === oldAddress(link) ? [] : [{ from, to }];
}

/** A category's path has those it is part of in front; a circle of them ends somewhere. */
function pathOf(nicename: string, categories: readonly Category[], depth = 0): string {
  const parent = categories.find((each) => each.nicename === nicename)?.parent ?? "";
  if (parent === "" || depth > 9) return nicename;
  return `${pathOf(parent, categories, depth + 1)}/${nicename}`;
}
