import type { Construct } from "micromark-util-types";
import type { Mistakes } from "./mistake.ts";
import { type Scanned, type Scanner, scan, type Verdict } from "./scan.ts";
import { aloneOnLine } from "./tags.ts";

/** A way of writing comments, as a scanner reads them. */
export type Comments = (mistakes: Mistakes, ends: Ends, flow: boolean) => Scanner;

/** A comment within a line. */
export function textComment(comments: Comments, mistakes: Mistakes): Construct {
  const ends = new Ends();
  return {
    name: "bodyTextComment",
    tokenize(effects, ok, nok) {
      const scanner = comments(mistakes, ends, false);
      return scan(this, effects, "bodyTextComment", false, scanner, ok, nok);
    },
  };
}

/** A comment alone on its lines. */
export function flowComment(comments: Comments, mistakes: Mistakes): Construct {
  const ends = new Ends();
  return {
    name: "bodyFlowComment",
    concrete: true,
    tokenize(effects, ok, nok) {
      const scanner = comments(mistakes, ends, true);
      const after = aloneOnLine(this, effects, ok, nok);
      return scan(this, effects, "bodyFlowComment", true, scanner, after, nok);
    },
  };
}

/**
 * Where a comment's end was looked for in vain. Whoever opens a thousand comments and closes none
 * would have the rest of the text read a thousand times.
 */
export class Ends {
  #vain: { readonly from: number; readonly to: number } = { from: 0, to: 0 };

  isVain(offset: number): boolean {
    return offset > this.#vain.from && offset < this.#vain.to;
  }

  lookedInVain({ points }: Scanned): void {
    const [first, last] = [points[0], points.at(-1)];
    if (first && last) this.#vain = { from: first.offset, to: last.offset };
  }
}

/** Comments of MDX, and the name of a heading at its end: nothing else may stand in braces. */
export const braced: Comments = (mistakes, ends, flow) => {
  let place: "start" | "first" | "before" | "slash" | "comment" | "star" | "after" | "name" =
    "start";
  const next = (sign: string, offset: number): Verdict => {
    if (place === "start") place = "first";
    else if (place === "first" && sign === "#" && !flow) place = "name";
    else if (place === "name") {
      if (sign === "}") return "last";
      if (sign === "\n" || sign === "{") return "beyond";
    } else if (place === "first") {
      place = "before";
      return next(sign, offset);
    } else if (place === "before" || place === "after") {
      if (sign === "}" && place === "after") return "last";
      if (sign === "/") place = "slash";
      else if (sign.trim() !== "") return "beyond";
    } else if (place === "slash") {
      if (sign !== "*") return "beyond";
      place = "comment";
      if (ends.isVain(offset)) return "beyond";
    } else if (sign === "*") place = "star";
    else place = place === "star" && sign === "/" ? "after" : "comment";
    return "more";
  };
  return {
    overEmptyLines: true,
    next,
    done: ({ source }, token) => {
      token.comment = source.slice(1, -1);
    },
    failed(scanned, next) {
      const endless = place === "comment" || place === "star";
      if (endless && next === undefined) ends.lookedInVain(scanned);
      const [at] = scanned.points;
      if (flow || at === undefined) return;
      if (endless) mistakes.add({ kind: "comment", at, about: {} });
      else if (place === "name" || (scanned.source === "{" && /[.:]/.test(next ?? ""))) {
        mistakes.add({ kind: "attributes", at, about: {} });
      } else mistakes.add({ kind: "brace", at, about: {} });
    },
  };
};

/** Comments of HTML, and what else begins with <! or <?: mistakes, read to their end. */
export const declared: Comments = (mistakes, ends, flow) => {
  let source = "";
  const tell = ({ source, points: [at] }: Scanned) => {
    if (at === undefined) return;
    const comment = source.startsWith("<!--");
    const text = source.slice(4, source.endsWith("-->") ? -3 : undefined).trim();
    mistakes.add({ kind: comment ? "html-comment" : "declaration", at, about: { text } });
  };
  return {
    overEmptyLines: true,
    next(sign, offset) {
      source += sign;
      if (source.length === 1) return "more";
      if (source.length === 2) return /[!?]/.test(sign) && !ends.isVain(offset) ? "more" : "beyond";
      if (sign !== ">") return "more";
      return source.startsWith("<!--") && !source.endsWith("-->") ? "more" : "last";
    },
    done: tell,
    failed(scanned, next) {
      if (scanned.points.length < 2) {
        // Another such comment was not closed either.
        if (!flow && /[!?]/.test(next ?? ""))
          tell({ ...scanned, source: `${scanned.source}${next}` });
        return;
      }
      if (next === undefined) ends.lookedInVain(scanned);
      if (!flow) tell(scanned);
    },
  };
};
