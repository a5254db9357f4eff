import { isolateHistory } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";

/**
 * Which quotation mark a straight one is in a language, from what stands before it on its line; with
 * how many signs before it are taken away. Undefined in a tag, in the address of a link or in code, where it is meant.
 */
export function quoteFor(
  [open, close]: readonly [string, string],
  before: string,
): { readonly text: string; readonly cut: number } | undefined {
  if (/<[A-Za-z][^<>]*$/.test(before) || before.split("`").length % 2 === 0) return undefined;
  const address = before.lastIndexOf("](");
  if (address >= 0 && !before.includes(")", address)) return undefined;
  // The sign for inches follows a digit, if nothing is being quoted.
  const isOpen =
    open.trim() !== close.trim() &&
    before.split(open.trim()).length > before.split(close.trim()).length;
  if (isOpen) return { text: close, cut: / $/.test(before) && /^\s/.test(close) ? 1 : 0 };
  if (/\d$/.test(before)) return undefined;
  return { text: /(?:^|[\s([{—–*_])$/.test(before) ? open : close, cut: 0 };
}

/** Puts a language's quotation marks where straight ones are typed; undone at once, it is as typed. */
export const typedQuotes = (pair: readonly [string, string]) =>
  EditorView.inputHandler.of((view, from, to, typed) => {
    if (typed !== '"' || view.composing) return false;
    const line = view.state.doc.lineAt(from);
    const meant = quoteFor(pair, line.text.slice(0, from - line.from));
    if (meant === undefined) return false;
    view.dispatch({
      changes: { from, to, insert: '"' },
      selection: { anchor: from + 1 },
      userEvent: "input.type",
    });
    const start = from - meant.cut;
    view.dispatch({
      changes: { from: start, to: from + 1, insert: meant.text },
      selection: { anchor: start + meant.text.length },
      annotations: isolateHistory.of("full"),
      userEvent: "input.quote",
      scrollIntoView: true,
    });
    return true;
  });
