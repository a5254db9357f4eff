import type { Locale } from "../i18n/locales.ts";
import { identityOf, type SiteIdentity } from "../views/identity.ts";
import { readingEdition, siteUrl } from "./current-edition.ts";

/** What the site says of itself on the page being rendered. */
export async function siteIdentity(locale: Locale): Promise<SiteIdentity> {
  return identityOf((await readingEdition()).catalogue.site, locale, siteUrl());
}

/** The hosts whose players the site being rendered may load. */
export async function allowedEmbeds(): Promise<readonly string[] | undefined> {
  return (await readingEdition()).catalogue.site.identity.embeds;
}
