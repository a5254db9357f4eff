import type { Nodes, Parents, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point } from "micromark-util-types";
import { isComponentName, isElementName } from "#lib/content/body/component-props.ts";
import { suggest } from "../../suggest.ts";
import type { Mistakes } from "./mistake.ts";
import type { WrittenTag } from "./written-tag.ts";

/** A tag in the tree, before it holds what stands up to its closing tag. */
export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A tag's form, where each of its signs stands, and whether it is alone on its lines. */
export type Written = WrittenTag & { readonly points: readonly Point[]; readonly alone: boolean };

/** Elements of HTML that hold nothing, and need no closing tag there. */
const empty = /^(?:br|hr|img|wbr|input|area|base|col|embed|link|meta|param|source|track)$/i;

/** An opening tag that waits for its closing one, with what stands in it so far. */
interface Open {
  readonly tag: TagNode;
  readonly written: Written;
  readonly children: RootContent[];
}

interface Lonely {
  readonly written: Written;
  readonly form: "opening" | "closing";
}

/**
 * Gives each opening tag of a tree what stands between it and its closing tag. Two tags are a pair
 * within one paragraph, list item or quotation; what is left alone is a mistake.
 */
export function pairTags(
  tree: Root,
  written: ReadonlyMap<Nodes, Written>,
  mistakes: Mistakes,
): void {
  const lonely: Lonely[] = [];
  pairIn(tree, written, mistakes, lonely);
  tellLonely(lonely, mistakes);
}

function pairIn(
  parent: Parents,
  written: ReadonlyMap<Nodes, Written>,
  mistakes: Mistakes,
  lonely: Lonely[],
): void {
  const outer: RootContent[] = [];
  const open: Open[] = [];
  const inside = () => open.at(-1)?.children ?? outer;
  const leave = (count: number) => {
    // Never closed: what would have stood in them stands beside them.
    for (const left of open.splice(open.length - count)) {
      lonely.push({ written: left.written, form: "opening" });
      inside().push(left.tag as RootContent, ...left.children);
    }
  };
  for (const node of parent.children as RootContent[]) {
    const tag = written.get(node);
    if (tag === undefined) {
      if ("children" in node) pairIn(node as Parents, written, mistakes, lonely);
      inside().push(node);
    } else if (tag.form === "whole" || (tag.form === "opening" && isEmpty(tag.name))) {
      inside().push(node);
    } else if (tag.form === "opening") {
      open.push({ tag: node as TagNode, written: tag, children: [] });
    } else {
      const level = levelOf(tag, open, mistakes);
      if (level < 0) lonely.push({ written: tag, form: "closing" });
      else {
        leave(open.length - 1 - level);
        const closed = open.pop();
        if (closed === undefined) continue;
        closed.tag.children = closed.children as typeof closed.tag.children;
        const { position } = closed.tag;
        if (position && node.position) position.end = node.position.end;
        inside().push(closed.tag as RootContent);
      }
    }
  }
  leave(open.length);
  parent.children = outer as typeof parent.children;
}

/** Which of the open tags a closing one closes, or -1. */
function levelOf({ name, points }: Written, open: readonly Open[], mistakes: Mistakes): number {
  const same = open.findLastIndex(({ written }) => written.name === name);
  if (same >= 0) return same;
  const last = open.at(-1)?.written.name;
  if (last === undefined || isKnown(name) === isKnown(last)) return -1;
  // One of the two is misspelt. Of an unknown opening tag enough is said where it stands.
  if (suggest(name, [last]) === undefined) return -1;
  if (isKnown(last)) tell("closing-name", points[2], { tag: last, found: name }, mistakes);
  return open.length - 1;
}

/** An opening tag here and its closing tag there, or one without the other. */
function tellLonely(lonely: readonly Lonely[], mistakes: Mistakes): void {
  const inOrder = [...lonely].sort((a, b) => offsetOf(a) - offsetOf(b));
  const waiting: Lonely[] = [];
  for (const each of inOrder) {
    if (each.form === "opening") {
      waiting.push(each);
      continue;
    }
    const { name, points } = each.written;
    const index = waiting.findLastIndex(({ written }) => written.name === name);
    const [opening] = index < 0 ? [] : waiting.splice(index, 1);
    if (opening === undefined) {
      if (!mistakes.isUnread(name)) tell("stray", points[0], { tag: name }, mistakes);
    } else if (isKnown(name)) {
      // What is alone on its line is where it should be; the other one is not.
      const moved = opening.written.alone && !each.written.alone ? points : opening.written.points;
      tell("apart", moved[0], { tag: name }, mistakes);
    }
  }
  for (const { written } of waiting) {
    // Of an unknown tag enough is said.
    if (isKnown(written.name)) tell("open-tag", written.points[0], { tag: written.name }, mistakes);
  }
}

const offsetOf = ({ written }: Lonely) => written.points[0]?.offset ?? 0;

/** Elements of HTML are named in any letters; a component of the same name is another. */
const isEmpty = (name: string) => empty.test(name) && !isComponentName(name);

const isKnown = (name: string) => isComponentName(name) || isElementName(name);

function tell(
  kind: "closing-name" | "apart" | "open-tag" | "stray",
  at: Point | undefined,
  about: Readonly<Record<string, string>>,
  mistakes: Mistakes,
): void {
  if (at !== undefined) mistakes.add({ kind, at, about });
}
