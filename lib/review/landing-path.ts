import { type Edition, listedIn } from "../content/edition.ts";
import { articleUrl, homeUrl, reviewUrl } from "../i18n/urls.ts";
import { resolve } from "../views/resolve-address.ts";
import type { Claims } from "./link-token.ts";

/**
 * Where a link leads: to its article as that revision addresses it or, when it can't be shown there,
 * to what the revision changes. Never to an address that somebody wrote.
 */
export function landingPath(edition: Edition, { article: key, locale }: Claims): string {
  if (key === undefined) return homeUrl(locale);
  const article = listedIn(edition, key, locale);
  return article ? articleUrl(locale, article.slug) : reviewUrl(locale);
}

/** Where a reviewer who leaves goes on: to the same address if readers have it. */
export function livePath(live: Edition | undefined, path: string): string {
  const found = live && resolve(live, path);
  const locale = found?.locale ?? "fr";
  return found?.kind === "page" ? path : homeUrl(locale);
}
