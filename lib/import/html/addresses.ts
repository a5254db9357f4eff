import type { Parents, RootContent } from "mdast";
import { link, text } from "./nodes.ts";

const address = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’])/g;

/** Makes links of the addresses that stand in running text: Markdown would have to hide them. */
export function linkAddresses(node: Parents): void {
  if (node.type === "link" || node.type === "linkReference") return;
  for (const child of node.children) if ("children" in child) linkAddresses(child);
  const children = node.children as RootContent[];
  node.children = children.flatMap((child): RootContent[] => {
    if (child.type !== "text" || !child.value.includes("://")) return [child];
    return child.value
      .split(address)
      .flatMap((part, index) =>
        part === "" ? [] : [index % 2 === 1 ? link(part, part) : text(part)],
      );
  }) as typeof node.children;
}
