import type { Article } from "../content/article.ts";
import type { Feed } from "./feed.ts";

/** Ids of things on this site: the `tag` scheme of RFC 4151, whose date only has to be past. */
const tag = (site: string, name: string) => `tag:${new URL(site).hostname},2026:${name}`;

/** An article's id for feeds. Made from its key: a new slug or date makes it no new article. */
export const itemId = (site: string, { key, locale }: Article) => tag(site, `${key}/${locale}`);

/** A feed's own id, made from the key of whom or what it is of. */
export const feedId = (site: string, { locale, group }: Feed) =>
  tag(site, group === undefined ? locale : `${group.room}/${group.key}/${locale}`);
