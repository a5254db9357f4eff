import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type TransactionSpec,
} from "@codemirror/state";

/** What a tool does to a text, with what is selected in it. */
export type Edit = (state: EditorState) => TransactionSpec;

/** Puts signs around what is selected, or the word around the cursor; takes them away if they are there. */
export const around =
  (sign: string): Edit =>
  (state) =>
    state.changeByRange((range) => {
      const word = range.empty ? state.wordAt(range.head) : null;
      // At its end one goes on, with what comes next.
      const isWithin = word !== null && word.from < range.head && range.head < word.to;
      const { from, to } = isWithin ? word : range;
      const outer = (start: number, end: number) => state.sliceDoc(Math.max(0, start), end);
      const length = sign.length;
      if (outer(from - length, from) === sign && outer(to, to + length) === sign) {
        return {
          changes: [
            { from: from - length, to: from },
            { from: to, to: to + length },
          ],
          range: EditorSelection.range(range.anchor - length, range.head - length),
        };
      }
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: EditorSelection.range(range.anchor + length, range.head + length),
      };
    });

/** The lines that are selected, even if only in part. */
function linesOf({ doc, selection: { main } }: EditorState) {
  const [first, last] = [doc.lineAt(main.from).number, doc.lineAt(main.to).number];
  return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index));
}

/** A heading, then one below it, then none. */
export const heading: Edit = (state) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const before = /^#{1,6}[ \t]+/.exec(line.text)?.[0] ?? "";
  const next = before === "" ? "## " : before.trim() === "##" ? "### " : "";
  return { changes: { from: line.from, to: line.from + before.length, insert: next } };
};

/** Each line begins with a sign, or none does any more. */
function prefixed(pattern: RegExp, sign: (index: number) => string): Edit {
  return (state) => {
    const lines = linesOf(state);
    const written = lines.filter(({ text }) => text.trim() !== "" || lines.length === 1);
    const isAll = written.every(({ text }) => pattern.test(text));
    const changes = written.map(({ from, text }, index): ChangeSpec => {
      const old = (isAll ? pattern : otherSigns).exec(text)?.[0] ?? "";
      return { from, to: from + old.length, insert: isAll ? "" : sign(index) };
    });
    const set = state.changes(changes);
    return { changes: set, selection: state.selection.map(set, 1) };
  };
}

const otherSigns = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;

export const list = prefixed(/^[-*+][ \t]+/, () => "- ");
export const numberedList = prefixed(/^\d{1,9}[.)][ \t]+/, (index) => `${index + 1}. `);

/** A block of its own: with an empty line on each side. `pick` is what is selected in it then. */
function block(before: string, inner: string, after: string): Edit {
  return (state) => {
    const { main } = state.selection;
    const [first, last] = [state.doc.lineAt(main.from), state.doc.lineAt(main.to)];
    const chosen = main.empty ? "" : state.sliceDoc(first.from, last.to).trim();
    // At a cursor it stands below its paragraph.
    const from = chosen !== "" || first.text.trim() === "" ? first.from : last.to;
    const above = state.sliceDoc(0, from);
    const below = state.sliceDoc(last.to);
    const lead = above.trim() === "" ? "" : "\n".repeat(2 - endsIn(above));
    const tail = below.trim() === "" ? "\n" : "\n".repeat(Math.max(0, 2 - startsIn(below)));
    const text = chosen === "" ? inner : chosen;
    const start = from + lead.length + before.length;
    return {
      changes: { from, to: last.to, insert: lead + before + text + after + tail },
      selection: EditorSelection.range(start, start + text.length),
    };
  };
}

const endsIn = (text: string) => (/\n{0,2}$/.exec(text.slice(-2))?.[0] ?? "").length;
const startsIn = (text: string) => (/^\n{0,2}/.exec(text)?.[0] ?? "").length;

/** A box around what is selected. */
export const callout = (inner: string) => block('<Callout tone="info">\n', inner, "\n</Callout>");
/** Words of somebody. */
export const quote = (inner: string, author: string) =>
  block(`<Quote author="${author}">\n`, inner, "\n</Quote>");
/** Does it where what is selected ends, and leaves that as it is. */
const atEnd =
  (put: Edit): Edit =>
  (state) =>
    put(state.update({ selection: { anchor: state.selection.main.to } }).state);

/** A line of its own, below where one writes. */
export const ownLine = (line: string): Edit => atEnd(block(line, "", ""));

/** An image of the folder, whose name is to be typed. */
export const figure = (name: string, alt: string): Edit =>
  atEnd(block('<Figure src="', name, `" alt="${alt}" />`));

/** Puts words in the place of others, if those are there. */
export const inPlaceOf =
  (old: string, insert: string): Edit =>
  (state) => {
    const from = state.doc.toString().indexOf(old);
    return from < 0 ? {} : { changes: { from, to: from + old.length, insert } };
  };

/** Two columns to begin with. */
export const table = (column: string): Edit =>
  atEnd(block("| ", column, ` | ${column} |\n|---|---|\n|  |  |`));

/** Where what lists show ends; to where that stands, if it is there. */
export const excerptMark =
  (word: string): Edit =>
  (state) => {
    const there = /^\{\/\* *(?:suite|more) *\*\/\}$/m.exec(state.doc.toString());
    if (there !== null) return { selection: { anchor: there.index }, scrollIntoView: true };
    return ownLine(`{/* ${word} */}`)(state);
  };

/** A note at the cursor, with its text below all others. */
export const note: Edit = (state) => {
  const text = state.doc.toString();
  const used = new Set([...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number)));
  let number = 1;
  while (used.has(number)) number += 1;
  const { to } = state.selection.main;
  const mark = `[^${number}]`;
  const isNote = /(?:^|\n)\[\^[^\]\n]{1,60}\]:[^\n]{0,5000}\n*$/.test(text.slice(-5_100));
  const rest = text.trimEnd();
  const below = `${isNote ? "\n" : "\n\n"}${mark}: `;
  return {
    changes: [
      { from: to, insert: mark },
      { from: Math.max(to, rest.length), to: text.length, insert: `${below}\n` },
    ],
    selection: { anchor: Math.max(to, rest.length) + mark.length + below.length },
    scrollIntoView: true,
  };
};

/** A link with these words, unless others are selected. */
export const link =
  (url: string, words: string): Edit =>
  (state) => {
    const { from, to, empty } = state.selection.main;
    const shown = empty ? words : state.sliceDoc(from, to);
    const insert = `[${shown}](${url})`;
    return { changes: { from, to, insert }, selection: { anchor: from + insert.length } };
  };

/** A new line in a list begins a new item; one with nothing in it ends the list. */
export const nextItem = (state: EditorState): TransactionSpec | undefined => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const [, indent = "", sign = ""] = /^([ \t]*)([-*+]|\d{1,9}[.)]) /.exec(line.text) ?? [];
  const start = indent.length + sign.length + 1;
  if (sign === "" || !main.empty || main.head < line.from + start) return undefined;
  if (line.text.slice(start).trim() === "") {
    return { changes: { from: line.from, to: line.to }, selection: { anchor: line.from } };
  }
  const number = Number.parseInt(sign, 10);
  const next = Number.isNaN(number) ? sign : `${number + 1}${sign.slice(-1)}`;
  const insert = `\n${indent}${next} `;
  return {
    changes: { from: main.head, insert },
    selection: { anchor: main.head + insert.length },
    scrollIntoView: true,
  };
};
