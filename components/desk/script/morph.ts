/** Gives an element what another one has, and leaves alone what is the same in both. */
export function morph(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) {
    // Whoever reads opened it.
    if (!next.hasAttribute(name) && name !== "open") now.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  const [before, after] = withoutSame([...now.childNodes], [...next.childNodes]);
  if (before.length === after.length && before.every((node, at) => isLike(node, after[at]))) {
    for (const [at, node] of before.entries()) {
      const other = after[at];
      if (node instanceof Text || !isElement(node)) node.textContent = other?.textContent ?? "";
      else if (other !== undefined && isElement(other)) morph(node, other);
    }
    return;
  }
  const place = before.at(-1)?.nextSibling ?? following(now, before, after, next);
  for (const node of before) node.remove();
  for (const node of after) now.insertBefore(now.ownerDocument.importNode(node, true), place);
}

type Nodes = readonly ChildNode[];

/** Two lists without what they begin and end with alike. */
function withoutSame(now: Nodes, next: Nodes): readonly [Nodes, Nodes] {
  const shorter = Math.min(now.length, next.length);
  let start = 0;
  while (start < shorter && isSame(now[start], next[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(now.at(-1 - end), next.at(-1 - end))) end += 1;
  return [now.slice(start, now.length - end), next.slice(start, next.length - end)];
}

const isSame = (a: ChildNode | undefined, b: ChildNode | undefined) =>
  a !== undefined && b !== undefined && a.isEqualNode(b);

const isElement = (node: Node): node is Element => node.nodeType === 1;

const isLike = (a: Node, b: Node | undefined) => a.nodeName === b?.nodeName;

/** What follows where something is only added. */
function following(now: Element, before: Nodes, after: Nodes, next: Element): ChildNode | null {
  if (before.length > 0) return null;
  const first = after[0];
  const index = first === undefined ? -1 : [...next.childNodes].indexOf(first);
  return now.childNodes[index] ?? null;
}
