import type { Link, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/**
 * Spaces, quotation marks, dots and stops that no browser copies into an address as they are; the
 * apostrophe of a word (« L’Équipe ») is one of its letters.
 */
const end = /[\p{Z}\p{Pi}«»“”„‟›…、。，；：？！）】」』》〉\u200b]|’(?![\p{L}\p{N}])/u;

/** What ends a sentence, or closes what was opened before the address. */
const trailing = /^(?:[?!.,:;*_~'"]|[^\p{ASCII}\p{L}\p{M}\p{N}])$/u;

/**
 * Ends each address that stands bare in a text where it was meant to end. GitHub's rules, by which it
 * was found, know only the punctuation of English: `»`, `…` and `’` would be a part of it.
 */
export function endBareAddresses(tree: Root, body: string): void {
  visit(tree, "link", (link, index, parent) => {
    const [text] = link.children;
    if (text?.type !== "text" || parent === undefined || index === undefined) return undefined;
    if (!isBare(link, text, body)) return undefined;
    const address = addressIn(text.value);
    const left = text.value.length - address.length;
    if (left === 0) return undefined;
    const rest: Text = { type: "text", value: text.value.slice(address.length) };
    text.value = address;
    link.url = link.url.slice(0, -left);
    divide(link, text, rest, left);
    parent.children.splice(index + 1, 0, rest);
    return [SKIP, index + 2];
  });
}

/** Whether the words of a link are its address, and no brackets were typed around them. */
function isBare(link: Link, text: Text, body: string): boolean {
  const start = link.position?.start.offset;
  if (start !== undefined && /[[<]/.test(body[start] ?? "")) return false;
  return link.url.endsWith(text.value) && /^(?:https?:\/\/|www\.)/i.test(text.value);
}

function addressIn(text: string): string {
  const stop = text.search(end);
  let length = stop < 0 ? text.length : stop;
  // A bracket that was opened before the address is closed after it.
  let closed = count(text.slice(0, length), ")") - count(text.slice(0, length), "(");
  for (;;) {
    const last = text[length - 1] ?? "";
    if (last === ")" && closed > 0) closed -= 1;
    else if (!trailing.test(last)) return text.slice(0, length);
    length -= 1;
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

function divide(link: Link, text: Text, rest: Text, left: number): void {
  if (link.position === undefined) return;
  const { end } = link.position;
  const { line, column, offset = left } = end;
  const between = { line, column: column - left, offset: offset - left };
  rest.position = { start: between, end };
  link.position = { ...link.position, end: between };
  text.position = link.position;
}
