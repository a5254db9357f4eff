import type { Article } from "../content/article.ts";
import { fileName } from "../content/assets.ts";
import { assetOf } from "../content/catalogue.ts";
import type { Edition } from "../content/edition.ts";
import { isImageName } from "../content/images/validate-image.ts";
import type { CoverPicture } from "../cover/share-image-facts.ts";
import { typeset } from "../i18n/typography.ts";
import { absolute, mediaUrl } from "../i18n/urls.ts";
import type { Card } from "./card.ts";

/** An article as it is shown where its cover stands above it. */
export interface CoveredCard extends Card {
  readonly cover: CoverPicture | undefined;
}

/** The absolute address of a work's cover. */
export function coverUrl(site: string, key: string, { name, blob }: CoverPicture): string {
  return absolute(site, mediaUrl(key, blob, name));
}

/** The picture of an article; undefined if it names none, or none that may be shown. */
export function coverOf(edition: Edition, article: Article): CoverPicture | undefined {
  const { key, locale, cover: name, coverAlt: alt } = article;
  if (name === undefined || alt === undefined) return undefined;
  const entry = assetOf(edition.catalogue, key, name);
  if (entry === undefined || !isImageName(entry.path)) return undefined;
  return { name: fileName(entry.path), alt: typeset(alt, locale), blob: entry.blob };
}
