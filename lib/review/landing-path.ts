import type { Edition } from "../content/edition.ts";
import { keyNamed } from "../content/page.ts";
import { hasLanguage } from "../content/site.ts";
import { homeUrl, reviewUrl } from "../i18n/urls.ts";
import { listedText } from "../views/listed-text.ts";
import { resolve } from "../views/resolve-address.ts";
import type { Claims } from "./link-token.ts";

/**
 * Where a link leads: to its article or page as that revision addresses it or, when it can't be shown there,
 * to what the revision changes. Never to an address that somebody wrote.
 */
export function landingPath(edition: Edition, { article: name, locale }: Claims): string {
  const { site } = edition.catalogue;
  const [original = ""] = site.languages;
  const language = hasLanguage(site, locale) ? locale : original;
  if (name === undefined) return homeUrl(language);
  return listedText(edition, keyNamed(name), language)?.url ?? reviewUrl(language);
}

/** Where a reviewer who leaves goes on: to the same address if readers have it. */
export function livePath(live: Edition | undefined, path: string): string {
  if (live === undefined) return "/";
  const found = resolve(live, path);
  return found.kind === "page" ? path : homeUrl(found.locale);
}
