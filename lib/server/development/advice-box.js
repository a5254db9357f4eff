// Under development: shows each save, and what the checks say, on the page that is read. The box
// stands beside <body>, which belongs to React, and comes back when hydration clears the document.

const style = `
  :host { position: fixed; z-index: 2147483000; inset: auto 1rem 1rem auto; max-width: calc(100vw - 2rem); }
  aside { box-sizing: border-box; width: 34rem; max-width: 100%; max-height: min(60vh, 32rem); overflow: auto; padding: 0.9rem 1rem; border: 1px solid; border-block-start: 0.5rem double; background: var(--paper); color: var(--ink); font: 0.9rem/1.45 system-ui, sans-serif; }
  header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
  h2 { margin: 0.6rem 0 0; font-size: 1rem; }
  button { min-height: 2.75rem; padding: 0 0.9rem; border: 1px solid; background: none; color: inherit; font: inherit; cursor: pointer; }
  summary { padding-block: 0.6rem; cursor: pointer; }
  ol { margin: 0.6rem 0; padding: 0; list-style: none; }
  li { padding-block: 0.6rem; border-block-start: 1px solid var(--rule); }
  p { margin: 0.2rem 0 0; }
  p > a { margin-inline-end: 1rem; }
  a { color: var(--link); overflow-wrap: anywhere; }
  code { font: 0.85em ui-monospace, monospace; }
  b[data-severity="error"] { background: var(--removed); }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;

/** What was read and put away stays away in this tab, until there is something else. */
const dismissedName = "advice-dismissed";

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const item = ({ place, href, severity, kind, rule, sentence }) => {
  const where = make("code", {}, place);
  const severe = make("b", {}, kind);
  severe.dataset.severity = severity;
  return make(
    "li",
    {},
    href === undefined ? where : make("a", { href }, where),
    make("p", {}, severe, " ", make("code", {}, rule)),
    make("p", {}, sentence),
  );
};

class AdviceBox extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#dismiss();
    });
  }

  /** Shows advice in place of what was shown, unless just this was put away already. */
  show(advice) {
    const known = [...advice.here, ...advice.others.items].map(({ place, rule }) => [place, rule]);
    this.#seen = JSON.stringify([known, advice.others.title]);
    this.hidden = sessionStorage.getItem(dismissedName) === this.#seen;
    const open = this.#root.querySelector("details")?.open ?? false;
    this.#root.replaceChildren(...(this.hidden ? [] : [this.#box(advice, open)]));
  }

  #seen = "";

  #box({ label, title, close, files, here, others }, open) {
    const button = make("button", { type: "button" }, close);
    button.addEventListener("click", () => this.#dismiss());
    const heading = make("h2", { role: "status" }, title);
    const box = make("aside", { ariaLabel: label }, make("header", {}, heading, button));
    const links = files.flatMap(({ text, href }) => [make("a", { href }, text), " "]);
    if (files.length > 0) box.append(make("p", {}, ...links));
    if (here.length > 0) box.append(make("ol", {}, ...here.map(item)));
    if (others.items.length > 0) {
      const list = make("ol", {}, ...others.items.map(item));
      box.append(make("details", { open }, make("summary", {}, others.title), list));
    }
    return box;
  }

  #dismiss() {
    sessionStorage.setItem(dismissedName, this.#seen);
    this.hidden = true;
    this.#root.replaceChildren();
  }
}

customElements.define("advice-box", AdviceBox);
const box = new AdviceBox();
const root = document.documentElement;
box.lang = root.lang;
const stay = () => {
  if (box.parentNode !== root) root.append(box);
};
new MutationObserver(stay).observe(root, { childList: true });
stay();

const path = encodeURIComponent(location.pathname);
const source = new EventSource(`/api/content-changes?path=${path}`);
source.addEventListener("published", () => {
  // Where somebody writes, what is typed and not saved would be gone.
  if (document.querySelector("form.desk-writing") === null) location.reload();
});
source.addEventListener("advice", ({ data }) => box.show(JSON.parse(data)));
