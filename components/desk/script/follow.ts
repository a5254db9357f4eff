import type { EditorState } from "@codemirror/state";
import { blockAt, letters } from "./block-at.ts";

const blocks = "main :is(p, li, h1, h2, h3, h4, h5, h6, td, th, figcaption, dt, dd, pre)";

/** Scrolls a page to what is being written, if that is out of sight there. */
export function follow(frame: HTMLIFrameElement, { doc, selection }: EditorState): void {
  const [page, view] = [frame.contentDocument, frame.contentWindow];
  if (page === null || view === null) return;
  let { number } = doc.lineAt(selection.main.head);
  while (number > 1 && doc.line(number).text.trim() === "") number -= 1;
  const line = doc.line(number);
  const elements = [...page.querySelectorAll(blocks)];
  const shown = elements.map(({ textContent }) => letters(textContent ?? ""));
  const found = elements[blockAt(shown, line.text, line.from / Math.max(1, doc.length))];
  if (found === undefined) return;
  const { top, bottom } = found.getBoundingClientRect();
  if (top >= 0 && bottom <= view.innerHeight) return;
  view.scrollTo({ top: view.scrollY + top - view.innerHeight / 3, behavior: "instant" });
}
