import type { Point } from "micromark-util-types";

/** What an editor wrote that can't be read as it was meant. */
export type MistakeKind =
  /** A sign < that begins no tag. */
  | "sign"
  /** Braces that hold no comment. */
  | "brace"
  /** Braces after a heading, as other tools name it by. */
  | "attributes"
  /** A comment without its end. */
  | "comment"
  | "html-comment"
  /** `<!DOCTYPE …>`, `<?php … ?>`. */
  | "declaration"
  /** An address between < and > that is none by its form. */
  | "address"
  /** A prop's value between typographic quotation marks. */
  | "quote"
  /** A prop's value without quotation marks. */
  | "bare-value"
  /** A prop's value whose quotation mark is not closed. */
  | "open-value"
  /** A prop's value in braces. */
  | "computed"
  /** Anything else between < and > that is no prop. */
  | "in-tag"
  /** A tag without its >. */
  | "endless-tag"
  /** A tag that nothing closes. */
  | "open-tag"
  /** An opening and a closing tag of which one is in a paragraph, a list, a quotation. */
  | "apart"
  /** A closing tag of another name. */
  | "closing-name"
  /** A closing tag of nothing. */
  | "stray";

export interface Mistake {
  readonly kind: MistakeKind;
  /** The first sign that is wrong. */
  readonly at: Pick<Point, "line" | "column" | "offset">;
  readonly about: Readonly<Record<string, string>>;
  /** Where the tag begins that it is in, as an offset: nothing else is to be said of that tag. */
  readonly tag?: number;
}

/** The mistakes of one text. The parser tries a place more than once: each is kept once. */
export class Mistakes {
  readonly #found = new Map<string, Mistake>();
  readonly #unread = new Set<string>();

  add(mistake: Mistake): void {
    this.#found.set(`${mistake.at.offset} ${mistake.kind}`, mistake);
  }

  /** Whether an opening tag of that name could not be read: what closes it is then no mistake. */
  isUnread(name: string): boolean {
    return this.#unread.has(name);
  }

  unread(name: string): void {
    this.#unread.add(name);
  }

  /** In the order of the text; braces that follow each other are one. */
  all(): readonly Mistake[] {
    const found = [...this.#found.values()].sort((a, b) => a.at.offset - b.at.offset);
    const told: Mistake[] = [];
    for (const mistake of found) {
      const before = told.at(-1);
      const run = before?.kind === "brace" ? (before.about.run ?? "{") : "";
      if (
        before &&
        run !== "" &&
        mistake.kind === "brace" &&
        mistake.at.offset === before.at.offset + run.length
      ) {
        told[told.length - 1] = { ...before, about: { run: `${run}{` } };
      } else told.push(mistake);
    }
    return told;
  }
}
