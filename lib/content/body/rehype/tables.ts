import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "../../../i18n/locales.ts";
import { readMessages } from "../../../i18n/messages.ts";

/** From so many columns on, a table may be wider than a sheet of paper. */
const manyColumns = 5;

/** A wide table scrolls within its own region, which the keyboard can reach, named by its caption. */
export function scrollingTables(locale: Locale) {
  return (tree: Root) => {
    let unnamed = 0;
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "table" || parent === undefined || index === undefined) return;
      const caption = elementsOf(node, "caption").map(textOf).join("").trim();
      if (caption === "") unnamed += 1;
      const label = readMessages(locale).body.table;
      nameCells(node);
      parent.children[index] = {
        type: "element",
        tagName: "div",
        properties: {
          className: ["table-scroll"],
          role: "region",
          ariaLabel: caption || (unnamed > 1 ? `${label} ${unnamed}` : label),
          tabIndex: 0,
        },
        children: [node],
      };
      return SKIP;
    });
  };
}

const elementsOf = ({ children }: Element, ...names: readonly string[]): Element[] =>
  children.filter(
    (child): child is Element => child.type === "element" && names.includes(child.tagName),
  );

/**
 * Says whether a table is wide, which of its cells name a column and which a row: the first cell of
 * each row, where all of them are in bold, as forges show it too. A first line of empty cells names
 * nothing.
 */
function nameCells(table: Element): void {
  const [head] = elementsOf(table, "thead");
  const names = head ? cellsOf(head).flat() : [];
  for (const cell of names) {
    if (textOf(cell).trim() === "" && !holdsImage(cell)) cell.tagName = "td";
    setProperties(cell, cell.tagName === "th" ? "col" : undefined);
  }
  if (head && names.every(({ tagName }) => tagName === "td")) {
    table.children = table.children.filter((child) => child !== head);
  }
  if (names.length >= manyColumns) table.properties.isWide = true;
  const rows = elementsOf(table, "tbody").flatMap(cellsOf);
  const named = names.length > 1 && rows.every(([first]) => first && boldIn(first) !== undefined);
  for (const [first, ...others] of rows) {
    for (const cell of others) setProperties(cell);
    if (first === undefined) continue;
    setProperties(first, named ? "row" : undefined);
    if (!named) continue;
    first.tagName = "th";
    first.children = boldIn(first)?.children ?? first.children;
  }
}

const cellsOf = (part: Element) => elementsOf(part, "tr").map((row) => elementsOf(row, "td", "th"));

/** A class and not a style attribute: a strict policy allows no inline style. */
function setProperties(cell: Element, scope?: "col" | "row"): void {
  const { align, ...properties } = cell.properties;
  if (scope !== undefined) properties.scope = scope;
  if (typeof align === "string") properties.className = [`align-${align}`];
  cell.properties = properties;
}

/** The bold words that are all there is in a cell. */
function boldIn({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  return only?.type === "element" && only.tagName === "strong" && others.length === 0
    ? only
    : undefined;
}

const holdsImage = (cell: Element) => elementsOf(cell, "img", "Figure").length > 0;
