import { type Edition, listedIn } from "../content/edition.ts";
import { hasLanguage } from "../content/site.ts";
import { articleUrl, homeUrl, reviewUrl } from "../i18n/urls.ts";
import { resolve } from "../views/resolve-address.ts";
import type { Claims } from "./link-token.ts";

/**
 * Where a link leads: to its article as that revision addresses it or, when it can't be shown there,
 * to what the revision changes. Never to an address that somebody wrote.
 */
export function landingPath(edition: Edition, { article: key, locale }: Claims): string {
  const { site } = edition.catalogue;
  const [original = ""] = site.languages;
  const language = hasLanguage(site, locale) ? locale : original;
  if (key === undefined) return homeUrl(language);
  const article = listedIn(edition, key, language);
  return article ? articleUrl(language, article.slug) : reviewUrl(language);
}

/** Where a reviewer who leaves goes on: to the same address if readers have it. */
export function livePath(live: Edition | undefined, path: string): string {
  if (live === undefined) return "/";
  const found = resolve(live, path);
  return found.kind === "page" ? path : homeUrl(found.locale);
}
