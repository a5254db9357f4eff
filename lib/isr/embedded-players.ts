import { visit } from "unist-util-visit";
import { parseBody } from "../content/body/parse-body.ts";
import { literalProps } from "../content/body/props.ts";
import type { Edition } from "../content/edition.ts";
import { allowedPlayer } from "../content/players/embed.ts";
import { hasLanguage } from "../content/site.ts";
import { findArticle } from "../views/article.ts";
import { pageAt } from "../views/pages.ts";

/** Gives the text of an article or a page. */
type Body = (file: string, blob: string) => string | undefined;

/**
 * Where the players are from that the page at a path may load. Next sends its header before the page is
 * made: the text that it will show says so instead.
 */
export function embeddedPlayers(edition: Edition, path: string, body: Body): ReadonlySet<string> {
  const text = textAt(edition, path);
  const written = text && body(text.file, text.blob);
  const origins = new Set<string>();
  if (!written?.includes("<Embed")) return origins;
  const { embeds } = edition.catalogue.site.identity;
  visit(parseBody(written), (node) => {
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    const { url } = literalProps(node);
    if (node.name !== "Embed" || typeof url !== "string") return;
    const player = allowedPlayer(url, embeds);
    if (player !== undefined) origins.add(new URL(player.url).origin);
  });
  return origins;
}

/** The text that a page, or one of its history, shows now. */
function textAt(edition: Edition, path: string) {
  const [, locale, room = "", slug = ""] = path.split("/");
  if (!hasLanguage(edition.catalogue.site, locale)) return undefined;
  if (room === "articles") return findArticle(edition, locale, slug);
  const text = pageAt(edition, locale, room)?.text;
  return text !== undefined && "slug" in text ? text : undefined;
}
