import { type Locale, locales } from "../../i18n/locales.ts";
import { feedUrl, themeUrl } from "../../i18n/urls.ts";
import { type Move, oldAddress, oldPath } from "../settings/redirects.ts";
import type { ImportedThemes } from "../settings/themes.ts";
import type { Category, Channel } from "../wxr/item.ts";
import type { Planned } from "./plan.ts";

/**
 * Where the former site's addresses lead: those of articles that are now to be read, also the ones
 * they had before, those of their categories in `main`'s language, and the feed's.
 */
export function movesOf(
  articles: readonly Planned[],
  { url, categories }: Channel,
  themes: ImportedThemes,
  main: Locale = articles[0]?.locale ?? locales[0],
): Move[] {
  const visible = articles.filter(({ draft }) => !draft);
  const base = URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, "") : "";
  const own = visible.flatMap(({ post, url: to }) => {
    const path = oldPath(post.link);
    const former = post.oldNames.map((name) => path?.replace(/[^/]*$/, name));
    // WordPress knows every post by its number, too, and shares it so.
    const all = [oldAddress(post.link), ...former, `${base}/?p=${post.id}`];
    return [...new Set(all)].flatMap((from) => (from === undefined ? [] : [{ from, to }]));
  });
  const used = new Set(visible.flatMap(({ post }) => post.terms.map(({ nicename }) => nicename)));
  const lists = categories.flatMap(({ nicename }) => {
    const slug = used.has(nicename) ? themes.slugOf(nicename, main) : undefined;
    if (slug === undefined) return [];
    const from = `${base}/category/${pathOf(nicename, categories)}`;
    return [{ from, to: themeUrl(main, slug) }];
  });
  const feed = visible.length > 0 ? [{ from: `${base}/feed`, to: feedUrl(main, "rss") }] : [];
  return [...own, ...lists, ...feed];
}

/** A category's path has those it is part of in front; a circle of them ends somewhere. */
function pathOf(nicename: string, categories: readonly Category[], depth = 0): string {
  const parent = categories.find((each) => each.nicename === nicename)?.parent ?? "";
  if (parent === "" || depth > 9) return nicename;
  return `${pathOf(parent, categories, depth + 1)}/${nicename}`;
}
