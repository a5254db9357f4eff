// What a script adds to the search page, which works without: reading pages do not load it.

/**
 * Titles for what is being typed: an editable combobox with a list (ARIA 1.2). The form stays what
 * it is; Enter sends it unless a title was chosen with the arrows.
 */
class SearchSuggestions extends HTMLElement {
  #found = [];
  #at = -1;

  connectedCallback() {
    this.input = this.querySelector("input");
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-list`;
    this.list.className = "search-suggested";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.getAttribute("label"));
    this.status = document.createElement("span");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    this.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
    })) {
      this.input.setAttribute(name, value);
    }
    this.input.addEventListener("input", () => this.#ask());
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.input.addEventListener("blur", () => this.#show([]));
    // A press would take the focus from the field, and the list away, before it is a click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  async #ask() {
    this.asked?.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    const text = this.input.value.trim();
    if (text.length < 2) return this.#show([]);
    try {
      const url = `${this.getAttribute("url")}&q=${encodeURIComponent(text)}`;
      const { suggestions = [] } = await (await fetch(url, { signal })).json();
      if (signal.aborted) return;
      this.#show(suggestions);
      const count = suggestions.length;
      this.status.textContent = this.getAttribute(
        count === 0 ? "none" : count === 1 ? "one" : "some",
      ).replace("#", count);
    } catch {
      // Nothing is proposed; the form works as before.
    }
  }

  #show(found) {
    this.#found = found;
    this.#choose(-1);
    this.list.replaceChildren(
      ...found.map(({ title, url, lang }, index) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${index}`;
        option.lang = lang;
        option.textContent = title;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.addEventListener("click", () => location.assign(url));
        return option;
      }),
    );
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length === 0) this.status.textContent = "";
  }

  #choose(index) {
    this.list.children[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = index;
    const option = this.list.children[index];
    option?.setAttribute("aria-selected", "true");
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #press(event) {
    const count = this.#found.length;
    if (event.key === "Escape" && count > 0) this.#show([]);
    else if (event.key === "ArrowDown" && count > 0) this.#choose((this.#at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) {
      this.#choose(this.#at < 1 ? count - 1 : this.#at - 1);
    } else if (event.key === "Enter" && this.#at >= 0) location.assign(this.#found[this.#at].url);
    else return;
    event.preventDefault();
  }
}

customElements.define("search-suggestions", SearchSuggestions);
