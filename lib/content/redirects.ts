import { decoded } from "../i18n/decoded.ts";

/** Old address → new one. The old ones are written as `addressKey` writes them. */
export type Redirects = ReadonlyMap<string, string>;

/**
 * An address of this site in the one form that all its spellings share: decoded, accents and letters
 * in one, no final slash, parameters in order. What follows # is no part of it.
 */
export function addressKey(written: string): string {
  const { path, query } = partsOf(written);
  return keyOf(pathKey(decoded(path)), new URLSearchParams(query));
}

/** Where a path leads that was decoded, whatever its query; undefined if it was never moved. */
export function movedPath(redirects: Redirects, path: string): string | undefined {
  return redirects.get(pathKey(path));
}

/**
 * Where an address leads that only its query tells from others: a line counts when the address has
 * all its parameters, and the one with most of them. Those it does not name are passed on.
 */
export function movedQuery(redirects: Redirects, path: string, search: string): string | undefined {
  if (search === "") return undefined;
  const asked = new URLSearchParams(search);
  for (const line of linesWithQuery(redirects).get(pathKey(path)) ?? []) {
    const rest = without(asked, line.parameters);
    if (rest !== undefined) return withQuery(line.to, `${rest}`);
  }
  return undefined;
}

/** An address with more parameters: in its query, before what follows #. */
export function withQuery(address: string, more: string): string {
  const { path, query, anchor } = partsOf(address);
  const all = [query, more.replace(/^\?/, "")].filter((each) => each !== "").join("&");
  return `${path}${all === "" ? "" : `?${all}`}${anchor}`;
}

/**
 * Where an old address leads in the end, over as many lines as it takes; undefined if it comes back
 * to itself.
 */
export function endOf(redirects: Redirects, key: string): string | undefined {
  const seen = new Set([key]);
  let to = redirects.get(key) ?? key;
  for (;;) {
    const { path, query, anchor } = partsOf(to);
    const exact = addressKey(to);
    const next = redirects.has(exact) ? exact : addressKey(path);
    const found = redirects.get(next);
    if (found === undefined) return to;
    if (seen.has(next)) return undefined;
    seen.add(next);
    // A browser takes both along from one address to the next.
    const target = next === exact ? found : withQuery(found, query);
    to = target.includes("#") ? target : target + anchor;
  }
}

interface Line {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly to: string;
}

const known = new WeakMap<Redirects, ReadonlyMap<string, readonly Line[]>>();

/** By path, those with most parameters first. */
function linesWithQuery(redirects: Redirects): ReadonlyMap<string, readonly Line[]> {
  const before = known.get(redirects);
  if (before !== undefined) return before;
  const lines = new Map<string, Line[]>();
  for (const [key, to] of redirects) {
    const { path, query } = partsOf(key);
    if (query === "") continue;
    const list = lines.get(path) ?? [];
    lines.set(path, list);
    list.push({ parameters: [...new URLSearchParams(query)], to });
  }
  for (const list of lines.values()) list.sort((a, b) => b.parameters.length - a.parameters.length);
  known.set(redirects, lines);
  return lines;
}

/** What is left of the parameters; undefined if some of these are not among them. */
function without(asked: URLSearchParams, parameters: Line["parameters"]) {
  const rest = [...asked];
  for (const [name, value] of parameters) {
    const at = rest.findIndex((each) => each[0] === name && each[1].normalize("NFC") === value);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return new URLSearchParams(rest.map(([name, value]) => [name, value]));
}

function pathKey(path: string): string {
  return path.normalize("NFC").replace(/(?<=[^/])\/+$/, "");
}

function keyOf(path: string, query: URLSearchParams): string {
  if (query.size === 0) return path;
  const composed = [...query].map((pair) => pair.map((each) => each.normalize("NFC")));
  const ordered = new URLSearchParams(composed);
  ordered.sort();
  return `${path}?${ordered}`;
}

function partsOf(address: string) {
  const [, path = "", query = "", anchor = ""] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  return { path, query, anchor };
}
