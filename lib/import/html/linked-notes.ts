import type { Element, ElementContent, Parents, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";

/** A note, and the element that calls it. */
export interface LinkedNote {
  readonly call: Element;
  readonly content: readonly RootContent[];
}

/** A link within the text, with all that is around it, from the outside in. */
interface Link {
  readonly link: Element;
  readonly target: string;
  readonly around: readonly Parents[];
  /** What holds it as a whole: its item of a list, or its paragraph. */
  readonly holder: Element | undefined;
}

/** What a call says: a number, a letter or a sign, perhaps in brackets. */
const sign = /^[\s[(]*(?:note\s*)?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]+)[\s\])]*$/i;
const holding = /^(?:li|dd|p|div)$/;

/**
 * Takes the notes out of a text that are linked to and fro, as word processors, plugins and other
 * Markdown leave them behind: whatever has a link back to a short link before it.
 */
export function takeLinkedNotes(tree: Root): LinkedNote[] {
  const links = linksIn(tree, []);
  const back = Map.groupBy(links, ({ target }) => target);
  const before = new Set<Link>();
  const taken = new Set<Element>();
  return links.flatMap((link): LinkedNote[] => {
    before.add(link);
    if (!sign.test(textOf(link.link))) return [];
    const returning = returnTo(link, back, before);
    if (returning?.holder === undefined || taken.has(returning.holder)) return [];
    taken.add(returning.holder);
    const content = without(returning.holder.children, returning.link);
    remove(returning.holder, returning.around);
    return [{ call: callOf(link), content }];
  });
}

function returnTo(
  call: Link,
  back: ReadonlyMap<string, readonly Link[]>,
  before: ReadonlySet<Link>,
): Link | undefined {
  for (const anchor of anchorsOf(call)) {
    const found = back
      .get(anchor)
      ?.find((other) => other.holder !== call.holder && !before.has(other));
    if (found !== undefined) return found;
  }
  return undefined;
}

function linksIn(node: Parents, around: readonly Parents[]): Link[] {
  const path = [...around, node];
  return node.children.flatMap((child): Link[] => {
    if (child.type !== "element") return [];
    const target = /^#(.+)$/.exec(String(child.properties.href ?? ""))?.[1];
    const own =
      child.tagName === "a" && target
        ? [{ link: child, target, around: path, holder: holderIn(path) }]
        : [];
    return [...own, ...linksIn(child, path)];
  });
}

/** The names by which a call can be led back to; Word's are known even where they were taken out. */
function anchorsOf({ link, target, around }: Link): string[] {
  const parent = around.at(-1);
  const elements =
    parent?.type === "element" && /^(?:sup|span)$/.test(parent.tagName) ? [parent] : [];
  const named = [link, ...elements].flatMap(({ properties }) => [properties.id, properties.name]);
  const word = /^_(ftn|edn)(\d+)$/.exec(target);
  return [...named, word && `_${word[1]}ref${word[2]}`].flatMap((name) =>
    name ? String(name) : [],
  );
}

function holderIn(around: readonly Parents[]): Element | undefined {
  const holders = around.filter(
    (node): node is Element => node.type === "element" && holding.test(node.tagName),
  );
  return holders.findLast(({ tagName }) => tagName === "li" || tagName === "dd") ?? holders.at(-1);
}

/** A call that is all there is of a raised word stands for it. */
function callOf({ link, around }: Link): Element {
  const parent = around.at(-1);
  const raised = parent?.type === "element" && parent.tagName === "sup";
  return raised && sign.test(textOf(parent)) ? parent : link;
}

function without(nodes: readonly ElementContent[], link: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node === link) return [];
    if (node.type !== "element") return [node];
    const children = without(node.children, link);
    const same = children.length === node.children.length;
    if (same && children.every((child, index) => child === node.children[index])) return [node];
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** Takes an element out of what is around it, and with it a list of which nothing is left. */
function remove(element: Element, around: readonly Parents[]): void {
  const parent = around[around.indexOf(element) - 1];
  if (parent === undefined) return;
  parent.children = parent.children.filter((node) => node !== element) as typeof parent.children;
  if (parent.type === "element" && textOf(parent).trim() === "") remove(parent, around);
}
