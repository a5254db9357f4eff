import type { Element, ElementContent, Root, RootContent } from "hast";
import { phrasing } from "hast-util-phrasing";
import { h } from "hastscript";

/** What holds blocks, and may hold text of which WordPress makes paragraphs. */
const holders: ReadonlySet<string> = new Set(["div", "blockquote", "section", "article", "center"]);

/**
 * The classic editor stores no paragraphs: empty lines part them and a single line end is a line
 * break (WordPress' `wpautop`). Text of blocks already has its paragraphs: there a line end means
 * nothing, save in text between blocks.
 */
export function withParagraphs(tree: Root, blocks: boolean): Root {
  return { ...tree, children: parted(tree.children, blocks) };
}

function parted<Content extends RootContent | ElementContent>(
  nodes: readonly Content[],
  blocks: boolean,
): Content[] {
  const done: (Element | Content)[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    const paragraphs = paragraphsOf(run);
    done.push(...paragraphs.map((children) => h("p", withBreaks(children))));
    run = [];
  };
  for (const node of nodes) {
    const inline = inlineOf(node);
    if (inline !== undefined) {
      run.push(inline);
      continue;
    }
    end();
    done.push(node.type === "element" ? inside(node, blocks) : node);
  }
  end();
  return done as Content[];
}

function inside(node: Element, blocks: boolean): Element {
  if (holders.has(node.tagName)) return { ...node, children: parted(node.children, blocks) };
  if (node.tagName === "p" && !blocks) return { ...node, children: withBreaks(node.children) };
  return node;
}

/** Elements within a line that HTML no longer has, and word processors' own, such as st1:place. */
const former = /^(?:acronym|big|blink|font|marquee|nobr|rb|strike|tt|.+:.+)$/;

function inlineOf(node: RootContent | ElementContent): ElementContent | undefined {
  if (node.type === "text") return node;
  if (node.type !== "element" || node.tagName === "iframe") return undefined;
  return phrasing(node) || former.test(node.tagName) ? node : undefined;
}

/** A run of text and inline elements, parted where a text has an empty line. */
function paragraphsOf(run: readonly ElementContent[]): ElementContent[][] {
  const paragraphs: ElementContent[][] = [[]];
  for (const node of run) {
    if (node.type !== "text") {
      paragraphs.at(-1)?.push(node);
      continue;
    }
    const [first = "", ...rest] = node.value.split(/\n[^\S\n]*\n\s*/);
    paragraphs.at(-1)?.push({ type: "text", value: first });
    for (const value of rest) paragraphs.push([{ type: "text", value }]);
  }
  return paragraphs.filter((nodes) =>
    nodes.some((node) => node.type !== "text" || node.value.trim() !== ""),
  );
}

/** Line ends within a paragraph as line breaks; not the first and the last. */
function withBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === "element") {
      const plain = node.tagName === "code" || node.tagName === "br";
      return [plain ? node : { ...node, children: withBreaks(node.children) }];
    }
    if (node.type !== "text") return [node];
    const before = nodes[index - 1];
    const afterBreak = before?.type === "element" && before.tagName === "br";
    let text = node.value.replace(/[ \t\f]+/g, " ");
    if (index === 0 || afterBreak) text = withoutLines(text, text.trimStart());
    if (index === nodes.length - 1) text = withoutLines(text, text.trimEnd());
    return text
      .split(/ ?\n ?/)
      .flatMap((value, line) => [...(line > 0 ? [h("br")] : []), { type: "text", value } as const]);
  });
}

/** A text without the space at its end or start, where that space has line ends. */
function withoutLines(text: string, trimmed: string): string {
  const start = text.length - text.trimStart().length;
  const space = text.startsWith(trimmed) ? text.slice(trimmed.length) : text.slice(0, start);
  return space.includes("\n") ? trimmed : text;
}
