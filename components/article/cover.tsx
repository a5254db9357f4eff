import { getLocale } from "next-intl/server";
import { foreign } from "#lib/i18n/locales.ts";
import { articleImage } from "#lib/request/article-image.ts";
import type { CoveredCard } from "#lib/views/cover.ts";
import { LineArt } from "./line-art.tsx";
import { Picture } from "./picture.tsx";

/** It is as wide as the page, whose margins are narrow on a phone. */
const sizes = "(min-width: 80rem) 76rem, 100vw";

/** What stands above an article: the picture that its fields name, or else its line art. */
export async function Cover({ card }: { card: CoveredCard }) {
  const { key, cover, themes } = card;
  const image = cover && (await articleImage(key, cover.name));
  if (cover === undefined || image === undefined) {
    return <LineArt articleKey={key} theme={themes[0]?.key ?? ""} className="cover" />;
  }
  return (
    <div className="cover" {...foreign(card.locale, await getLocale())}>
      <Picture image={image} alt={cover.alt} sizes={sizes} leads />
    </div>
  );
}
