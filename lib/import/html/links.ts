import type { Element } from "hast";
import type { NewLink, TextContext } from "./context.ts";
import { all } from "./elements.ts";

/** Whether an address is a file's and no page's: pages of programs have endings, too. */
const isFile = (url: string): boolean =>
  URL.canParse(url) &&
  /\.(?!(?:php\d?|x?html?|aspx?|jsp|cgi)$)[a-z0-9]{2,5}$/i.test(new URL(url).pathname);

/** Remarks on an address that still leads to the former site. */
export function remarkOnLink({ url, old }: NewLink, from: Element, context: TextContext): void {
  if (old) context.remark({ kind: isFile(url) ? "old-file" : "old-link", about: { url } }, from);
}

/** Remarks on links where there is no place for one, save those to an image's larger self. */
export function remarkOnLostLinks(within: Element, at: Element, context: TextContext): void {
  for (const { properties } of all(within, "a")) {
    const { url } = context.link(String(properties.href ?? "").trim());
    const own = /\.(?:png|jpe?g|webp|avif|gif|svg|bmp|tiff?|heic)(?:[?#].*)?$|[?&]attachment_id=/i;
    if (!/^(?:https?:|mailto:|\/(?!\/))/i.test(url) || own.test(url)) continue;
    context.remark({ kind: "link", about: { url } }, at);
  }
}
