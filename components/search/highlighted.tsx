import type { Part } from "#lib/search/extract.ts";

/** A text in which what was looked for is marked. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map(({ text, found }) => {
    const key = at;
    at += text.length;
    return found ? <mark key={key}>{text}</mark> : text;
  });
}
