// At the desk: files that are dropped or pasted into a text are sent, judged and saved at once, and a
// line that shows each stands where one writes. What else edits the text listens for `desk:insert`.

/** Sends files while somebody types, says what became of them, and asks what they show. */
class DeskFiles extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    if (form === null) return;
    this.form = form;
    this.said = document.createElement("ul");
    this.said.className = "desk-events";
    const status = document.createElement("div");
    status.setAttribute("role", "status");
    status.append(this.said);
    this.append(status);
    form.addEventListener("focusin", ({ target }) => {
      const text = textOf(target);
      if (text !== null) this.text = text;
    });
    // Before an editor in the field's place, which would put what is in a file into the text.
    form.addEventListener("paste", (event) => this.take(event, event.clipboardData), true);
    form.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    form.addEventListener("drop", (event) => this.take(event, event.dataTransfer), true);
    this.hidden = false;
  }

  /** Files alone: what is pasted from an office program has words beside its picture. */
  take(event, transfer) {
    const files = [...(transfer?.files ?? [])];
    const isPasted = event.type === "paste";
    if (files.length === 0 || (isPasted && transfer.types.includes("text/plain"))) return;
    // A file that is dropped onto a field for files is chosen there.
    if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
    event.preventDefault();
    event.stopPropagation();
    const text = textOf(event.target) ?? this.text ?? this.form.querySelector("textarea");
    this.send(files, text);
  }

  async send(files, text) {
    const waiting = this.say(this.getAttribute("sending"), false);
    const body = new FormData();
    body.set("action", "upload");
    if (this.form.elements["keep-notes"]?.checked) body.set("keep-notes", "true");
    for (const file of files) body.append("upload", file, file.name);
    try {
      const headers = { accept: "application/json" };
      const answer = await fetch(this.getAttribute("action"), { method: "POST", headers, body });
      const isKnown = answer.headers.get("content-type")?.startsWith("application/json");
      if (!isKnown) throw new Error(answer.status === 401 ? "signed-out" : "failed");
      for (const event of await answer.json()) this.show(event, text);
    } catch ({ message }) {
      this.say(this.getAttribute(message === "signed-out" ? "signed-out" : "failed"), true);
    } finally {
      waiting.remove();
    }
  }

  show({ text: told, beside, markup, asks, label }, text) {
    this.say(told, beside === undefined);
    if (beside === undefined) return;
    const known = document.createElement("input");
    Object.assign(known, { type: "hidden", name: "beside", value: beside });
    this.form.append(known);
    // Captions are named where a film is, and shown by no line of their own.
    if (!text || markup === undefined) return;
    insert(text, markup);
    this.ask(text, markup, asks, label);
  }

  /** The words for a file are asked for at once, and written where the file is shown. */
  ask(text, markup, prop, words) {
    const label = document.createElement("label");
    const field = document.createElement("input");
    Object.assign(field, { type: "text", dir: "auto", autocomplete: "off" });
    const [, name = ""] = /src="([^"]*)"/.exec(markup) ?? [];
    label.append(`${words} (${name})`, field);
    label.className = "desk-ask";
    let shown = markup;
    field.addEventListener("input", () => {
      const value = field.value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      const bare = markup.replace(` ${prop}=""`, "").replace(/ \/>$/, "");
      const next = value.trim() === "" ? markup : `${bare} ${prop}="${value}" />`;
      if (replace(text, shown, next)) shown = next;
    });
    // Enter would send all of the form.
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.append(label);
    field.focus();
  }

  say(words, isRefused) {
    const item = document.createElement("li");
    item.textContent = words;
    if (isRefused) item.dataset.refused = "";
    this.said.append(item);
    return item;
  }
}

/** The text that an element is, or that an editor has in its place: the one of the same field. */
function textOf(element) {
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof Element
    ? (element.closest(".desk-field")?.querySelector("textarea") ?? null)
    : null;
}

/** Tells an editor of it; a plain field gets it here, in a paragraph of its own where one writes. */
function insert(text, markup) {
  const detail = { text: markup };
  if (
    !text.dispatchEvent(new CustomEvent("desk:insert", { detail, bubbles: true, cancelable: true }))
  )
    return;
  const { value, selectionEnd: at } = text;
  const before = value.slice(0, at).trimEnd();
  const after = value.slice(at).trimStart();
  const line = `${before === "" ? "" : "\n\n"}${markup}\n${after === "" ? "" : "\n"}`;
  text.setRangeText(line, before.length, value.length - after.length, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Writes other words in the place of some, if they are still there. */
function replace(text, from, to) {
  const detail = { from, text: to };
  if (
    !text.dispatchEvent(new CustomEvent("desk:insert", { detail, bubbles: true, cancelable: true }))
  )
    return true;
  const at = text.value.indexOf(from);
  if (at < 0) return false;
  text.setRangeText(to, at, at + from.length, "preserve");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

customElements.define("desk-files", DeskFiles);
