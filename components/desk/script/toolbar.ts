import type { EditorView } from "@codemirror/view";
import type { ScriptText } from "#lib/desk/writing/script-texts.ts";
import { button, element } from "./dom.ts";
import { roving } from "./roving.ts";
import { text } from "./settings.ts";
import {
  around,
  callout,
  type Edit,
  excerptMark,
  figure,
  heading,
  list,
  note,
  numberedList,
  quote,
  table,
} from "./text-edits.ts";

/** Does something to a text, as one step that can be undone. */
export function perform(view: EditorView, edit: Edit): void {
  view.dispatch({ ...edit(view.state), userEvent: "input.tool" });
  view.focus();
}

export const bold = around("**");
export const italic = around("*");

type Tool = readonly [name: ScriptText, press: () => void];

/** What a text is written with, by the name of each tool's words. */
const toolsFor = (language: string): readonly (readonly [ScriptText, Edit])[] => [
  ["heading", heading],
  ["bold", bold],
  ["italic", italic],
  ["list", list],
  ["numbered", numberedList],
  ["quote", quote(text("quoteInner"), text("quoteAuthor"))],
  ["note", note],
  ["table", table(text("column"))],
  ["figure", figure("image.jpg", text("figureAlt"))],
  ["callout", callout(text("calloutInner"))],
  ["more", excerptMark(language.startsWith("fr") ? "suite" : "more")],
];

const keys: Readonly<Record<string, string>> = {
  bold: "Control+B",
  italic: "Control+I",
  link: "Control+K",
};

/** The tools above a text: words, with the keys that do the same. */
export function toolbar(view: EditorView, language: string, openLink: () => void): HTMLElement {
  const edits: readonly Tool[] = toolsFor(language).map(([name, edit]) => {
    return [name, () => perform(view, edit)];
  });
  const tools: readonly Tool[] = [...edits.slice(0, 3), ["link", openLink], ...edits.slice(3)];
  const bar = element(
    "div",
    { class: "desk-tools", role: "toolbar", "aria-label": text("tools") },
    ...tools.map(([name, press]) =>
      button(text(name), press, {
        ...{ "aria-keyshortcuts": keys[name], title: keys[name], "data-tool": name },
      }),
    ),
  );
  roving(bar);
  return bar;
}
