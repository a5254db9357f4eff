import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { bilingual } from "../../content/bilingual.ts";
import { literalProps } from "../../content/body/props.ts";
import { allowedPlayer, embedAddress, embedTag, playerAt } from "../../content/players/embed.ts";
import { platformOf } from "../../content/players/platforms.ts";
import { type Position, type Problem, warning } from "../../content/problem.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import type { SiteRule } from "../checked-site.ts";
import { isElement, valuePlace } from "./elements.ts";

/** A player of another host, where its address stands. */
export interface EmbedFact extends Position {
  readonly url: string;
}

/** The players of other hosts that a text asks for. */
export function embedsOf(text: ArticleText): readonly EmbedFact[] {
  const found: EmbedFact[] = [];
  visit(text.tree, (node) => {
    if (!isElement(node) || node.name !== "Embed") return;
    const { url } = literalProps(node);
    if (typeof url === "string") found.push({ url, ...valuePlace(text, node, "url") });
  });
  return found;
}

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

/** Addresses of films and sounds that stand alone in a paragraph, as those who paste them expect a player. */
export function bareAddresses(text: ArticleText): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, "paragraph", (node) => {
    const [link, ...rest] = node.children;
    if (link?.type !== "link" || rest.length > 0 || textOf(link) !== link.url) return;
    const address = embedAddress(link.url);
    if (address === undefined || platformOf(address)?.player(address) === undefined) return;
    const about = { line: embedTag(link.url, undefined), host: address.hostname };
    problems.push(warning(text.file, "bare-player", text.at(startOf(node)), about));
  });
  return problems;
}
