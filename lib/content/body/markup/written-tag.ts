import { componentProps, isElementName } from "#lib/content/body/component-props.ts";
import { suggest } from "../../suggest.ts";
import { answerTo } from "../html-replacements.ts";
import type { Mistake } from "./mistake.ts";

/** A prop as it is written, with where it begins and ends in its tag. */
export interface WrittenProp {
  readonly name: string;
  /** A text, null for a bare name, or what stands in braces, which is code. */
  readonly value: string | null | { readonly code: string };
  readonly from: number;
  readonly to: number;
}

/** A tag as it is written between < and >. */
export interface WrittenTag {
  readonly form: "opening" | "closing" | "whole";
  readonly name: string;
  readonly props: readonly WrittenProp[];
}

/** A mistake within a tag, with its place in it. */
export type TagMistake = Pick<Mistake, "kind" | "about"> & { readonly index: number };

const nameIn = /<\s*(\/?)\s*([\p{ID_Start}$_][\p{ID_Continue}$.:-]*)/uy;
const space = /\s*/y;
const end = /(\/?)\s*>/y;
const propName = /[\p{ID_Start}$_:][\p{ID_Continue}$.:-]*/uy;
const equals = /\s*=\s*/y;
const quoted = /"([^"]*)"|'([^']*)'/y;
const braces = /\{[^}]*\}?/y;
const bare = /(?:[^\s"'<>=`/]|\/(?!\s*>))+/y;

/** What word processors and telephones make of a quotation mark, with what they close it by. */
const typed =
  /[“”„‟″＂]([^“”„‟″＂"]*)[“”„‟″＂"]|[«‹]([^»›]*)[»›]|[‘’‚‛′＇]((?:[^‘’‛′＇']|[’'](?![\s/>]))*)[‘’‛′＇']/y;

const address = /^<(?:https?:|ftp:|mailto:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:\/|>))/;

/**
 * Reads a tag from its < to its >, or to where the text ends without one. Nothing of it is run. A tag
 * with mistakes is still read as far as it can be: what closes it is not a mistake as well.
 */
export function readTag(source: string): { tag?: WrittenTag; mistakes: readonly TagMistake[] } {
  const single = (kind: Mistake["kind"], about = {}) => ({
    mistakes: [{ kind, about, index: 0 }],
  });
  if (address.test(source)) return single("address", { url: source.replace(/^<|>$/g, "") });
  const [opening, slash, name] = at(nameIn, source, 0) ?? [];
  if (opening === undefined || name === undefined) return single("sign");
  const read = propsIn(source, opening.length, slash === "/", name);
  if (read.mistakes.length === 0 || mayStand(name)) return read;
  // Of a tag that may not stand here its props say nothing, and of other words nobody meant a tag.
  return read.tag !== undefined && answerTo(name) !== undefined
    ? { tag: read.tag, mistakes: [] }
    : single("sign");
}

const components = Object.keys(componentProps);

function mayStand(name: string): boolean {
  return isElementName(name) || suggest(name, components) !== undefined;
}

function propsIn(
  source: string,
  from: number,
  closing: boolean,
  name: string,
): ReturnType<typeof readTag> {
  const props: WrittenProp[] = [];
  const mistakes: TagMistake[] = [];
  let index = from;
  for (;;) {
    index += at(space, source, index)?.[0].length ?? 0;
    const ending = at(end, source, index);
    if (ending !== undefined) {
      const form = closing ? "closing" : ending[1] === "/" ? "whole" : "opening";
      return { tag: { form, name, props }, mistakes };
    }
    if (index >= source.length) return endless(mistakes, name);
    const read = closing ? undefined : readProp(source, index);
    if (read === undefined && !source.endsWith(">")) return endless(mistakes, name);
    if (read === undefined) {
      mistakes.push({ kind: "in-tag", about: { tag: name }, index });
      return { tag: { form: formOf(source, closing), name, props }, mistakes };
    }
    if (read.mistake !== undefined) mistakes.push(read.mistake);
    if (read.prop.name !== "") props.push(read.prop);
    index = read.prop.to;
  }
}

function endless(mistakes: readonly TagMistake[], tag: string) {
  const nothing: TagMistake = { kind: "endless-tag", about: { tag }, index: 0 };
  return { mistakes: mistakes.length > 0 ? mistakes : [nothing] };
}

function formOf(source: string, closing: boolean): WrittenTag["form"] {
  if (closing) return "closing";
  return /\/\s*>$/.test(source) ? "whole" : "opening";
}

function readProp(
  source: string,
  from: number,
): { prop: WrittenProp; mistake?: TagMistake } | undefined {
  const spread = at(braces, source, from)?.[0];
  if (spread !== undefined) {
    const prop = { name: "", value: null, from, to: from + spread.length };
    return { prop, mistake: { kind: "computed", about: { prop: "" }, index: from } };
  }
  const name = at(propName, source, from)?.[0];
  if (name === undefined) return undefined;
  const afterName = from + name.length;
  const sign = at(equals, source, afterName)?.[0];
  if (sign === undefined) return { prop: { name, value: null, from, to: afterName } };
  const index = afterName + sign.length;
  const done = (value: WrittenProp["value"], length: number) => ({
    prop: { name, value, from, to: index + length },
  });
  const mistaken = (kind: Mistake["kind"], value: string, length: number) => ({
    ...done(value, length),
    mistake: { kind, about: { prop: name, value: value.trim() }, index },
  });
  const literal = at(quoted, source, index);
  if (literal !== undefined) {
    const value = literal[1] ?? literal[2] ?? "";
    const cut = beforeNextProp(value, source[index + literal[0].length] ?? ">");
    if (cut === undefined) return done(value, literal[0].length);
    // Perhaps another sign stands where the quotation mark should.
    const closing = /[“”»]/.test(value[cut.length] ?? "") ? 1 : 0;
    return mistaken("open-value", cut, 1 + cut.length + closing);
  }
  const code = at(braces, source, index)?.[0];
  if (code !== undefined) {
    const value = /^\{\s*["'`]([^"'`]*)["'`]\s*\}$/.exec(code)?.[1] ?? "…";
    const mistake = { kind: "computed", about: { prop: name, value }, index: from } as const;
    return { ...done({ code }, code.length), mistake };
  }
  const typographic = at(typed, source, index);
  if (typographic !== undefined) {
    const value = typographic[1] ?? typographic[2] ?? typographic[3] ?? "";
    return mistaken("quote", value, typographic[0].length);
  }
  if (/["']/.test(source[index] ?? "")) {
    const [value = ""] = source.slice(index + 1).split(/\/?>|\n/);
    return mistaken("open-value", value, source.length - index);
  }
  const word = at(bare, source, index)?.[0];
  if (word === undefined) return undefined;
  const kind = /^[“”„‟«‹‘’]/.test(word) ? "quote" : "bare-value";
  return mistaken(kind, word.replace(/^[“”„‟«‹‘’]|[“”»›’]$/g, ""), word.length);
}

/**
 * What of a value stands before the prop that it swallowed, its own quotation mark missing; undefined
 * if it swallowed none. The next prop's text then follows at once.
 */
function beforeNextProp(value: string, next: string): string | undefined {
  const written = value.trimEnd();
  if (!written.endsWith("=") || /[\s/>]/.test(next)) return undefined;
  const name = /\s[a-zA-Z]+$/.exec(written.slice(0, -1).trimEnd());
  return name === null ? undefined : written.slice(0, name.index).replace(/[“”»]$/, "");
}

function at(pattern: RegExp, source: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source) ?? undefined;
}
