import type { EditorView } from "@codemirror/view";
import { button, element } from "./dom.ts";
import { settings, text } from "./settings.ts";
import { link } from "./text-edits.ts";
import { perform } from "./toolbar.ts";

interface Suggestion {
  readonly title: string;
  readonly url: string;
  readonly lang: string;
}

const isAddress = (typed: string) => /^(?:https?:\/\/|mailto:|tel:|\/|#)/.test(typed);

/** Where a link is made: to a text of the site, found by its words, or to an address. */
export function linkPanel(view: EditorView, id: string): { panel: HTMLElement; open: () => void } {
  const field = element("input", { type: "text", id, autocomplete: "off", spellcheck: "false" });
  const found = element("ul", { class: "desk-found" });
  const status = element("p", { role: "status", class: "desk-place" });
  const close = () => {
    panel.hidden = true;
    view.focus();
  };
  const use = (url: string, words: string) => {
    panel.hidden = true;
    perform(view, link(url, words));
  };
  const enter = () => {
    const typed = field.value.trim();
    if (isAddress(typed)) use(typed, text("linkWords"));
    else found.querySelector("button")?.click();
  };
  const panel = element(
    "div",
    { class: "desk-link", role: "group", "aria-label": text("link"), hidden: true },
    element("label", { for: id }, text("linkQuery")),
    field,
    status,
    found,
    element(
      "p",
      { class: "desk-actions-here" },
      button(text("linkUse"), enter),
      button(text("close"), close),
    ),
  );
  let asked: AbortController | undefined;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const typed = field.value.trim();
    if (typed.length < 2 || isAddress(typed)) {
      found.replaceChildren();
      status.textContent = "";
      return;
    }
    const answer = await fetch(`${settings?.suggest}&q=${encodeURIComponent(typed)}`, asked);
    const { suggestions = [] }: { suggestions?: readonly Suggestion[] } = await answer.json();
    found.replaceChildren(
      ...suggestions.map(({ title, url, lang }) =>
        element(
          "li",
          {},
          button(title, () => use(url, title), { lang, dir: "auto" }),
        ),
      ),
    );
    status.textContent = text(suggestions.length === 0 ? "linkNone" : "linkSome", {
      count: String(suggestions.length),
    });
  };
  field.addEventListener("input", () => {
    ask().catch(() => undefined);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key !== "Enter" || event.target !== field) return;
    else enter();
    event.preventDefault();
  });
  const open = () => {
    panel.hidden = false;
    field.value = "";
    found.replaceChildren();
    status.textContent = "";
    field.focus();
  };
  return { panel, open };
}
