import type { Element } from "hast";
import type { RootContent } from "mdast";
import { embedAddress } from "../../content/players/embed.ts";
import { platformOf } from "../../content/players/platforms.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import { mediaKind } from "../images/media-kind.ts";
import type { NewLink, TextContext } from "./context.ts";
import { all } from "./elements.ts";
import { remarkOnLink } from "./links.ts";
import { component, link, oneLine, paragraph } from "./nodes.ts";

/** What plays something from elsewhere, as its player or a link to it; nothing for what names no address. */
export function player(element: Element, context: TextContext): RootContent | undefined {
  const { title } = element.properties;
  const found = addressIn(element);
  const now = context.link(found.startsWith("//") ? `https:${found}` : found);
  if (!/^(?:https?:\/\/|\/)/i.test(now.url)) {
    context.remark({ kind: "element", about: { tag: element.tagName } }, element);
    return undefined;
  }
  return embed(element, now, title === undefined ? undefined : String(title), context);
}

/** An element's own address, or that of what stands in it: each age of the web had its own way. */
function addressIn(element: Element): string {
  const { src, data, dataSrc, dataLazySrc } = element.properties;
  const inside = ["source", "embed"].flatMap((name) => all(element, name));
  const film = all(element, "param").filter(({ properties }) =>
    /^(?:movie|src|url)$/i.test(String(properties.name)),
  );
  const found = [
    src,
    data,
    dataSrc,
    dataLazySrc,
    ...inside.map(({ properties }) => properties.src),
  ];
  const named = [...found, ...film.map(({ properties }) => properties.value)]
    .map((each) => String(each ?? "").trim())
    .filter((each) => each !== "");
  return named.find((each) => /^(?:https?:|\/)/i.test(each)) ?? named[0] ?? "";
}

const verbs = {
  fr: { hear: "À écouter : ", see: "À voir : ", on: "À voir sur " },
  en: { hear: "To be heard: ", see: "To be seen: ", on: "To be seen on " },
};

/**
 * What was played in the page: on a platform that is known, its player on demand, else a link. No other
 * host is asked before a reader wants it.
 */
export function embed(
  from: Element,
  now: NewLink,
  words: string | undefined,
  context: TextContext,
): RootContent {
  const { url, old } = now;
  const title = oneLine(words ?? "") || verb(url, context);
  const address = embedAddress(url);
  if (!old && address !== undefined && platformOf(address)?.player(address) !== undefined) {
    context.remark({ kind: "player", about: { url, host: address.hostname } }, from);
    return component("Embed", { url, title });
  }
  remarkOnLink(now, from, context);
  if (!old) context.remark({ kind: "embed", about: { url } }, from);
  return paragraph(link(url, title));
}

function verb(url: string, { locale }: TextContext): string {
  const { hear, see, on } = verbs[editorLanguageFor(locale)];
  if (!URL.canParse(url)) return `${see}${url}`;
  const { hostname, pathname } = new URL(url);
  const name = pathname.split("/").at(-1) ?? "";
  const kind = mediaKind(name);
  if (kind === "audio") return `${hear}${name}`;
  return kind === "video" ? `${see}${name}` : `${on}${hostname.replace(/^www\./, "")}`;
}
