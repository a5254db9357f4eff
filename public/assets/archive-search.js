// Finds in the index that stands beside plain files. Nothing of it is loaded before somebody searches.

const perPage = 10;

/** An element with attributes and children; attributes without a value are left out. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** An extract comes as text in which marks are the only elements. */
const plain = (text) =>
  text.replace(
    /&(lt|gt|amp|quot|#39);/g,
    (_, name) => ({ lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" })[name],
  );
const marked = (extract) =>
  extract
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => (index % 2 === 1 ? make("mark", {}, plain(part)) : plain(part)));

/** What was found, as the pages of a server list it. */
function entry({ raw_url: url, meta, excerpt }, themesLabel) {
  const [path, written] = url.split("#");
  const {
    lang,
    dir,
    day,
    date,
    minutes,
    minutesName,
    language,
    themes = [],
    kind,
  } = JSON.parse(decodeURIComponent(written));
  const labels = themes.map(([text, href, accent, lang, dir]) =>
    make("li", { "data-accent": accent }, make("a", { href, lang, dir }, text)),
  );
  const facts = make("div", { class: "facts" });
  if (day !== undefined) {
    facts.append(make("p", { class: "facts-day" }, make("time", { datetime: day }, date)));
  }
  if (labels.length > 0) {
    facts.append(make("ul", { class: "theme-labels", "aria-label": themesLabel }, ...labels));
  }
  if (kind !== undefined) {
    const [text, href, lang, dir] = kind;
    facts.append(make("p", { class: "facts-kind" }, make("a", { href, lang, dir }, text)));
  }
  if (minutes !== undefined) {
    const seen = make("span", { "aria-hidden": "true" }, minutes);
    const said = make("span", { class: "visually-hidden" }, minutesName);
    facts.append(make("p", { class: "facts-minutes" }, seen, said));
  }
  if (language !== undefined) facts.append(make("p", { class: "facts-language" }, language));
  const text = excerpt.includes("<mark>") ? marked(excerpt) : [meta.summary || plain(excerpt)];
  return make(
    "article",
    { class: "entry" },
    make("h3", { class: "entry-title", lang, dir }, make("a", { href: path }, meta.title)),
    facts,
    make(
      "div",
      { class: "entry-text" },
      make("p", { class: "search-extract", lang, dir }, ...text),
    ),
  );
}

class ArchiveSearch extends HTMLElement {
  connectedCallback() {
    document.querySelector(".needs-script").remove();
    const asked = new URLSearchParams(location.search);
    const form = document.querySelector(".search-form");
    const wanted = Object.fromEntries(
      ["q", "theme", "kind", "year"].flatMap((name) => {
        const field = form.elements[name];
        if (field === undefined) return [];
        field.value = (asked.get(name) ?? "").trim();
        // What is no choice of a list leaves it at none.
        if (field.selectedIndex === -1) field.selectedIndex = 0;
        return [[name, field.value]];
      }),
    );
    if (wanted.q !== "") this.#search(wanted, Math.max(1, Number(asked.get("page")) || 1));
  }

  async #search({ q, ...chosen }, page) {
    const count = make("h2", { id: "search-count" }, this.getAttribute("looking"));
    const section = make(
      "section",
      { class: "search-results", "aria-labelledby": "search-count", "aria-live": "polite" },
      count,
    );
    this.replaceChildren(section);
    try {
      const index = await import(this.getAttribute("index"));
      await index.options({ noWorker: true });
      const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
      const { results } = await index.search(q, { filters });
      const shown = results.slice((page - 1) * perPage, page * perPage);
      const found = await Promise.all(shown.map((each) => each.data()));
      const total = String(results.length);
      count.textContent =
        results.length === 0
          ? this.getAttribute("none")
          : this.getAttribute("found").replace("#", total);
      section.append(...found.map((each) => entry(each, this.getAttribute("themes"))));
      const pages = Math.ceil(results.length / perPage);
      if (pages > 1) section.append(this.#paging({ q, ...chosen }, page, pages));
      document.querySelector(".search-ways").hidden = results.length > 0;
    } catch (error) {
      count.textContent = this.getAttribute("failed");
      throw error;
    }
  }

  #paging(wanted, page, pages) {
    const link = (name, number, rel) => {
      const query = new URLSearchParams({ ...wanted, page: String(number) });
      return make("a", { href: `${location.pathname}?${query}`, rel }, this.getAttribute(name));
    };
    const here = this.getAttribute("page").replace("#pages", pages).replace("#page", page);
    return make(
      "nav",
      { class: "paging", "aria-label": this.getAttribute("paging") },
      ...(page > 1 ? [link("previous", page - 1, "prev")] : []),
      make("span", {}, here),
      ...(page < pages ? [link("next", page + 1, "next")] : []),
    );
  }
}

customElements.define("archive-search", ArchiveSearch);
