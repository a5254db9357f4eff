import { bilingual } from "../../content/bilingual.ts";
import { allowedPlayer, embedAddress, playerAt } from "../../content/players/embed.ts";
import { warning } from "../../content/problem.ts";
import type { SiteRule } from "../checked-site.ts";

/** Players that the site does not load, since it does not allow their host or they are none. */
export const siteEmbeds: SiteRule = ({ file }, { embeds }, { catalogue }) =>
  embeds.flatMap(({ url, line, column }) => {
    // An error says already what is wrong with the address.
    const address = embedAddress(url);
    const allowed = catalogue.site.identity.embeds;
    if (address === undefined || allowedPlayer(url, allowed) !== undefined) return [];
    const { hostname } = address;
    const why =
      playerAt(url) === undefined
        ? bilingual({
            fr: `cette page de ${hostname} ne joue rien. Copiez l’adresse d’une seule vidéo ou d’un seul son, ou écrivez un lien`,
            en: `this page of ${hostname} plays nothing. Copy the address of one film or sound, or write a link`,
          })
        : bilingual({
            fr: `« embeds », dans site.yaml, ne nomme pas son hôte. Ajoutez-y ${hostname}, si le site peut lui montrer ses visites, ou écrivez un lien`,
            en: `“embeds”, in site.yaml, does not name its host. Add ${hostname} to it, if the site may show it its visits, or write a link`,
          });
    return [warning(file, "embed-not-loaded", { line, column }, { why })];
  });
