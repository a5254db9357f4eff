import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { oneLine } from "./nodes.ts";

/** No title or excerpt is longer, in characters. */
const longest = 20_000;

/** The plain text of a title or an excerpt, which may hold HTML. */
export const plainText = (html: string): string =>
  oneLine(textOf(fromHtml(html.slice(0, longest), { fragment: true })));
