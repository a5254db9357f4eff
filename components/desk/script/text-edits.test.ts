import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { validateBody } from "#lib/content/body/validate-body.ts";
import * as edits from "./text-edits.ts";

/** A text in which | is the cursor, or two of them the ends of what is selected. */
function opened(marked: string): EditorState {
  const [before = "", ...rest] = marked.split("|");
  const head = before.length + (rest.length > 1 ? (rest[0] ?? "").length : 0);
  return EditorState.create({
    doc: before + rest.join(""),
    selection: { anchor: before.length, head },
  });
}

function after(marked: string, edit: edits.Edit): string {
  const { doc, selection } = opened(marked).update(edit(opened(marked))).state;
  const { from, to, empty } = selection.main;
  const text = doc.toString();
  return empty
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

test.each([
  ["un |mot| ici", "un **|mot|** ici"],
  ["un **|mot|** ici", "un |mot| ici"],
  ["un mo|t ici", "un **mo|t** ici"],
  ["un **mo|t** ici", "un mo|t ici"],
  ["un | ici", "un **|** ici"],
  ["un mot| ici", "un mot**|** ici"],
])("bold: %s becomes %s", (before, expected) => {
  expect(after(before, edits.around("**"))).toBe(expected);
});

test.each([
  ["Un tit|re", "## Un tit|re"],
  ["## Un tit|re", "### Un tit|re"],
  ["### Un tit|re", "Un tit|re"],
])("a heading is one, then one below it, then none: %s", (before, expected) => {
  expect(after(before, edits.heading)).toBe(expected);
});

test("lines become a list, a numbered one, and lines again", () => {
  const listed = after("|un\n\ndeux|", edits.list);
  expect(listed.replaceAll("|", "")).toBe("- un\n\n- deux");
  expect(after("|- un\n- deux|", edits.numberedList).replaceAll("|", "")).toBe("1. un\n2. deux");
  expect(after("|1. un\n2. deux|", edits.numberedList).replaceAll("|", "")).toBe("un\ndeux");
});

test.each([
  [
    "a box stands below the paragraph of the cursor",
    "Un.|\n\nDeux.",
    edits.callout("Texte"),
    'Un.\n\n<Callout tone="info">\n|Texte|\n</Callout>\n\nDeux.',
  ],
  [
    "a box takes in what is selected",
    "|Un.|\n\nDeux.",
    edits.callout("Texte"),
    '<Callout tone="info">\n|Un.|\n</Callout>\n\nDeux.',
  ],
  [
    "an image does not take what is selected",
    "|Un.|",
    edits.figure("image.jpg", "Vue"),
    'Un.\n\n<Figure src="|image.jpg|" alt="Vue" />\n',
  ],
  [
    "a table",
    "Un.|",
    edits.table("Colonne"),
    "Un.\n\n| |Colonne| | Colonne |\n|---|---|\n|  |  |\n",
  ],
  [
    "the end of the excerpt",
    "Un.|\n\nDeux.",
    edits.excerptMark("suite"),
    "Un.\n\n{/* suite */}|\n\nDeux.",
  ],
  [
    "the end of the excerpt is one",
    "Un.\n\n{/* suite */}\n\nDeux.|",
    edits.excerptMark("suite"),
    "Un.\n\n|{/* suite */}\n\nDeux.",
  ],
  ["a note, with its text below", "Un| mot.\n", edits.note, "Un[^1] mot.\n\n[^1]: |\n"],
  [
    "the next note",
    "Un[^1] mot|.\n\n[^1]: Une.\n",
    edits.note,
    "Un[^1] mot[^2].\n\n[^1]: Une.\n[^2]: |\n",
  ],
  [
    "a link with the words of the title",
    "Voir |.",
    edits.link("/fr/articles/un", "Un"),
    "Voir [Un](/fr/articles/un)|.",
  ],
  [
    "a link on what is selected",
    "Voir |ici|.",
    edits.link("/fr/articles/un", "Un"),
    "Voir [ici](/fr/articles/un)|.",
  ],
])("%s", (_, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

test.each([
  ["box", edits.callout("Texte")],
  ["quotation", edits.quote("Des mots.", "Ana")],
  ["image", edits.figure("image.jpg", "Vue")],
  ["table", edits.table("Colonne")],
  ["note", edits.note],
  ["end of the excerpt", edits.excerptMark("suite")],
  ["list", edits.list],
])("what is put in for a %s is read without an error", (_, edit) => {
  const state = opened("Un.|\n\nDeux.\n");
  const text = state.update(edit(state)).state.doc.toString();
  expect(text).not.toBe("Un.\n\nDeux.\n");
  expect(validateBody(text, "articles/un/fr.mdx", 1).problems).toEqual([]);
});

test("Enter goes on with a list, counts, and ends it at an item with nothing in it", () => {
  const item = (marked: string) => after(marked, (state) => edits.nextItem(state) ?? {});
  expect(item("- un|")).toBe("- un\n- |");
  expect(item("9. un|")).toBe("9. un\n10. |");
  expect(item("- un\n- |")).toBe("- un\n|");
  expect(item("un|")).toBe("un|");
  expect(item("|- un")).toBe("|- un");
});

test("a line that something else writes stands below where one writes, and is mended there", () => {
  const line = '<Figure src="a.png" alt="" />';
  expect(after("un |mot| ici\n\nPuis.", edits.ownLine(line))).toBe(
    `un mot ici\n\n${line}|\n\nPuis.`,
  );
  const described = edits.inPlaceOf('alt=""', 'alt="Une carte"');
  expect(after(`un| mot\n\n${line}`, described)).toBe(
    'un| mot\n\n<Figure src="a.png" alt="Une carte" />',
  );
  expect(after("un| mot", described)).toBe("un| mot");
});
