import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { shownBy } from "./file-form.ts";
import { linkPanel } from "./link-panel.ts";
import { markdown } from "./markdown.ts";
import { problemMarks } from "./problem-marks.ts";
import { typedQuotes } from "./quotes.ts";
import { nonce, text } from "./settings.ts";
import { inPlaceOf, nextItem, ownLine } from "./text-edits.ts";
import { bold, italic, perform, toolbar } from "./toolbar.ts";

/**
 * Puts an editor in place of a text's field, which stays in the form and says what the editor says.
 * Tab leaves it, as it leaves any field.
 */
export function startEditor(area: HTMLTextAreaElement, moved: () => void): EditorView {
  const pair: readonly [string, string] | undefined =
    JSON.parse(area.dataset.quotes ?? "null") ?? undefined;
  const label = document.querySelector<HTMLElement>(`label[for="${area.id}"]`);
  const described = area.getAttribute("aria-describedby");
  const run = (edit: Parameters<typeof perform>[1]) => (view: EditorView) => {
    perform(view, edit);
    return true;
  };
  const view: EditorView = new EditorView({
    doc: area.value,
    extensions: [
      EditorView.cspNonce.of(nonce),
      history(),
      keymap.of([
        { key: "Mod-b", run: run(bold) },
        { key: "Mod-i", run: run(italic) },
        {
          key: "Mod-k",
          run: () => {
            openLink();
            return true;
          },
        },
        {
          key: "Enter",
          run: ({ state, dispatch }) => {
            const item = nextItem(state);
            if (item !== undefined) dispatch(state.update(item, { userEvent: "input" }));
            return item !== undefined;
          },
        },
        ...historyKeymap,
      ]),
      problemMarks,
      keymap.of(standardKeymap),
      markdown,
      pair === undefined ? [] : typedQuotes(pair),
      EditorView.lineWrapping,
      // What is written is never behind the tools above or the buttons below.
      EditorView.scrollMargins.of(() => ({
        top: tools.offsetHeight,
        bottom: area.form?.querySelector<HTMLElement>(".desk-actions")?.offsetHeight ?? 0,
      })),
      EditorState.allowMultipleSelections.of(false),
      EditorView.editorAttributes.of({ lang: area.lang, dir: area.dataset.dir ?? "ltr" }),
      EditorView.contentAttributes.of({
        spellcheck: "true",
        autocorrect: "on",
        autocapitalize: "sentences",
        "aria-labelledby": label?.id ?? "",
        "aria-description": text("keysTold"),
        ...(described === null ? {} : { "aria-describedby": described }),
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          area.value = update.state.doc.toString();
          area.dispatchEvent(new Event("input", { bubbles: true }));
        } else if (update.selectionSet) moved();
      }),
    ],
  });
  const { panel, open: openLink } = linkPanel(view, `${area.id}-link`);
  const tools = toolbar(view, area.lang, openLink);
  area.hidden = true;
  area.after(tools, panel, view.dom);
  label?.addEventListener("click", () => view.focus());
  // An image that was sent while somebody writes, and then its description, which has the cursor.
  area.addEventListener("desk:insert", (event) => {
    if (!(event instanceof CustomEvent)) return;
    event.preventDefault();
    const { text, from } = event.detail;
    const edit = from === undefined ? ownLine(text) : inPlaceOf(from, text);
    view.dispatch({ ...edit(view.state), userEvent: "input.tool" });
  });
  shownBy(area, (value) => {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  });
  return view;
}
