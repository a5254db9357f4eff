import { slug } from "github-slugger";
import type { Heading, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Localized } from "../../i18n/locales.ts";
import { bilingual } from "../bilingual.ts";
import { error, type Position, type Problem, start } from "../problem.ts";
import { pageIds } from "./rehype/heading-ids.ts";

const wellFormed = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,99}$/u;
const ofNotes = /^(?:fn|fnref)-|^footnote-label$/;

/** The ids of headings that can't be what an address leads to, each with another that could be. */
export function headingIdProblems(
  tree: Root,
  file: string,
  shift: (at: Position) => Position,
): Problem[] {
  const named: { id: string; at: Position }[] = [];
  const others: Heading[] = [];
  visit(tree, "heading", (node) => {
    const { id, idAt } = node.data ?? {};
    if (id !== undefined) named.push({ id, at: idAt ?? start });
    else others.push(node);
  });
  if (named.length === 0) return [];
  const nameOf = (node: Heading) => slug(textOf(node, { includeImageAlt: false }));
  const byThemselves = new Map(others.map((node) => [nameOf(node), node]));
  const taken = new Set([...named.map(({ id }) => id), ...byThemselves.keys(), ...pageIds]);
  const lines = new Map<string, number>();
  return named.flatMap(({ id, at }) => {
    const other = byThemselves.get(id);
    const line = lines.get(id) ?? (other && shift(other.position?.start ?? start).line);
    const place = shift(at);
    if (!lines.has(id)) lines.set(id, place.line);
    const why = wrongWith(id, line);
    if (why === undefined) return [];
    return [error(file, "heading-id", place, { id, why: bilingual(why) }, freeId(id, taken))];
  });
}

/** Whether a heading may be given an id. */
export const isHeadingId = (id: string): boolean => wrongWith(id, undefined) === undefined;

function wrongWith(id: string, line: number | undefined): Localized | undefined {
  if (!wellFormed.test(id)) {
    return {
      fr: "il lui faut des lettres, des chiffres et des tirets, sans espace, cent signes au plus",
      en: "it must have letters, digits and hyphens, no spaces, a hundred signs at most",
    };
  }
  if (pageIds.includes(id) || ofNotes.test(id)) {
    return { fr: "la page s’en sert elle-même", en: "the page itself uses it" };
  }
  if (line === undefined) return undefined;
  return {
    fr: `l’intertitre de la ligne ${line} le porte déjà`,
    en: `the heading on line ${line} has it already`,
  };
}

/** A name near the one that was meant, which no other heading has. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const plain = slug(id.slice(0, 90)) || "s";
  const base = ofNotes.test(plain) ? `s-${plain}` : plain;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count += 1) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`;
}
