import { factorySpace } from "micromark-factory-space";
import { markdownLineEnding, markdownSpace } from "micromark-util-character";
import type { Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { isElementName } from "#lib/content/body/component-props.ts";
import type { Mistakes } from "./mistake.ts";
import { type Scanned, type Scanner, scan } from "./scan.ts";
import { readTag, type TagMistake } from "./written-tag.ts";

const leftBrace = 123;
const lessThan = 60;

/** A tag within a line. A sign < that begins none is a mistake, and stays as text. */
export function textTag(mistakes: Mistakes): Construct {
  return {
    name: "bodyTextTag",
    // Before it, Markdown looks for an address: <https://a.example> is a link.
    add: "after",
    tokenize(effects, ok, nok) {
      return scan(this, effects, "bodyTextTag", false, tagScanner(mistakes, true), ok, nok);
    },
  };
}

/** Tags and comments alone on their lines, which hold blocks of text. */
export function flowTag(mistakes: Mistakes): Construct {
  return {
    name: "bodyFlowTag",
    concrete: true,
    tokenize(effects, ok, nok) {
      const scanner = tagScanner(mistakes, false);
      const after = aloneOnLine(this, effects, ok, nok);
      const tag: State = (code) => (scanner.holdsBlocks() ? after(code) : nok(code));
      return scan(this, effects, "bodyFlowTag", true, scanner, tag, nok);
    },
  };
}

/** The rest of a line that holds nothing but tags and comments. */
export function aloneOnLine(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const end: State = (code) => {
    if (code === null || markdownLineEnding(code)) return ok(code);
    if (code !== lessThan && code !== leftBrace) return nok(code);
    const constructs = context.parser.constructs.flow[code];
    return effects.attempt(constructs ?? [], end, nok)(code);
  };
  return (code) =>
    markdownSpace(code) ? factorySpace(effects, end, "whitespace")(code) : end(code);
}

/** Reads from < to >, which may stand within quotation marks after a sign =. */
function tagScanner(mistakes: Mistakes, text: boolean): Scanner & { holdsBlocks(): boolean } {
  let place: "first" | "second" | "tag" | "value" | '"' | "'" = "first";
  let holdsBlocks = false;
  const tell = ({ points }: Scanned, found: readonly TagMistake[]) => {
    const tag = points[0]?.offset ?? 0;
    for (const { kind, about, index } of found) {
      const at = points[index];
      if (at !== undefined) mistakes.add({ kind, about, at, tag });
    }
  };
  return {
    overEmptyLines: false,
    // A paragraph may begin with <sup>, or with an address.
    holdsBlocks: () => holdsBlocks,
    next(sign) {
      if (place === "first") {
        place = "second";
        return "more";
      }
      if (place === "second") {
        place = "tag";
        return /[/\p{ID_Start}$_]/u.test(sign) ? "more" : "beyond";
      }
      if (place === '"' || place === "'") {
        if (sign === place) place = "tag";
        return "more";
      }
      if (place === "value" && (sign === '"' || sign === "'")) {
        place = sign;
        return "more";
      }
      if (sign === ">") return "last";
      if (sign === "<") return "beyond";
      if (sign === "=") place = "value";
      else if (sign.trim() !== "") place = "tag";
      return "more";
    },
    done(scanned, token) {
      const { tag, mistakes: found } = readTag(scanned.source);
      holdsBlocks = tag !== undefined && !isElementName(tag.name);
      if (text || holdsBlocks) tell(scanned, found);
      if (tag !== undefined) token.tag = { ...tag, points: scanned.points, alone: !text };
    },
    failed(scanned, next) {
      // In flow nothing is lost yet: the same is read again as text.
      if (!text) return;
      const { source } = scanned;
      // A sign < before a space is just that, and <! begins what is no tag.
      if (source === "<" && (next === undefined || /[\s!?]/.test(next))) return;
      tell(scanned, readTag(source).mistakes);
      const name = /^<([A-Za-z]+)/.exec(source)?.[1];
      if (name !== undefined) mistakes.unread(name);
    },
  };
}
