import { useLocale, useTranslations } from "next-intl";
import { Sentence } from "#components/layout/sentence.tsx";
import { allowedPlayer, type Player } from "#lib/content/players/embed.ts";
import { isolated } from "#lib/i18n/isolated.ts";
import { directionOf } from "#lib/i18n/locales.ts";
import { allowedEmbeds } from "#lib/request/site-identity.ts";
import type { EmbedProps } from "../../lib/content/body/component-props.ts";

/** What another host plays: a link to it and, where the site allows that host, its player on demand. */
export async function Embed(props: EmbedProps) {
  return <EmbedOf {...props} player={allowedPlayer(props.url, await allowedEmbeds())} />;
}

/** The same for a player that is known, or with none of them the link alone. */
export function EmbedOf({ url, title, player }: EmbedProps & { player: Player | undefined }) {
  const { hostname } = new URL(url);
  return (
    <figure className="player">
      <link rel="stylesheet" href="/assets/players.css" precedence="site" />
      <p className="player-title">
        <a href={url}>{title}</a> <small dir="ltr">{hostname}</small>
      </p>
      {player !== undefined && <OnDemand player={player} title={title} />}
    </figure>
  );
}

/** Hidden until its script can act; the page's policy is made of the players that stand in it. */
function OnDemand({ player, title }: { player: Player; title: string }) {
  const t = useTranslations("player");
  const locale = useLocale();
  const host = isolated(player.host, locale);
  return (
    <>
      <embed-player url={player.url} name={title} data-sound={player.sound || undefined} hidden>
        <div lang={locale} dir={directionOf(locale)}>
          <button type="button">
            <Sentence>{t("load", { host })}</Sentence>
          </button>
          <p>
            <Sentence>{t("visit", { host })}</Sentence>
          </p>
        </div>
      </embed-player>
      <script src="/assets/embed.js" type="module" async={false} />
    </>
  );
}
