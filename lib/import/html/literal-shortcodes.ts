import type { Element, Parents, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { TextContext } from "./context.ts";
import { mixedLanguages } from "./mixed-languages.ts";

/** Code is shown as it is: nothing in it is a shortcode. */
const code: ReadonlySet<string> = new Set(["pre", "code", "script", "style", "textarea"]);

const bracketed = /\[(\/?)([a-z][a-z0-9_-]{2,})(?:(?=[\s="/])([^\][]*))?(\]|$)/gi;

/** WordPress' own: no word of a text is meant where one of these stands in brackets. */
const core = /^(?:gallery|audio|video|playlist|caption|wp_caption|embed)$/i;

interface Bracketed {
  readonly name: string;
  readonly ends: boolean;
  readonly attributes: string;
  readonly alone: boolean;
  readonly node: Text;
}

/** Remarks on what stays in a text as a shortcode that nothing is known of. */
export function remarkOnShortcodes(tree: Root, context: TextContext): void {
  const found: Bracketed[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && code.has(node.tagName)) return SKIP;
    if (node.type !== "text") return undefined;
    if (node.value.includes("$latex ")) {
      context.remark({ kind: "shortcode", about: { code: "$latex" } }, node);
    }
    if (mixedLanguages.test(node.value)) context.remark({ kind: "languages", about: {} }, node);
    for (const [whole, slash, name = "", attributes = ""] of node.value.matchAll(bracketed)) {
      const alone = node.value.trim() === whole && isLine(index, parent);
      found.push({ name, ends: slash === "/", attributes, alone, node });
    }
    return undefined;
  });
  const closed = new Set(found.filter(({ ends }) => ends).map(({ name }) => name));
  for (const each of found) {
    if (each.ends || !(closed.has(each.name) || isProgram(each))) continue;
    context.remark({ kind: "shortcode", about: { code: `[${each.name}]` } }, each.node);
  }
}

/** Whether a text stands on a line of its own. */
function isLine(index: number | undefined, parent: Parents | undefined): boolean {
  if (parent === undefined || index === undefined) return true;
  const ends = [parent.children[index - 1], parent.children[index + 1]];
  return (
    ends.every(
      (node) => node === undefined || (node.type === "element" && node.tagName === "br"),
    ) &&
    (parent.type === "root" || /^(?:p|div|li|td|center)$/.test((parent as Element).tagName))
  );
}

/** What no writer puts in brackets: values, addresses, long numbers, names that no word has. */
const isProgram = ({ name, attributes, alone }: Bracketed): boolean =>
  core.test(name) ||
  /[_-]|\d/.test(name) ||
  /=|"|:\/\/|^\s+\d{5,}/.test(attributes) ||
  (alone && name === name.toLowerCase() && /^\s*(?:[\w-].*)?$/s.test(attributes));
