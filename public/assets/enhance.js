// What a script adds to pages that work without one. Elements stay hidden until they can act.

/** Colours: as the system says, or as the reader chose; the choice stays in this browser. */
class SchemeChoice extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    select.value = document.documentElement.dataset.scheme ?? "auto";
    select.addEventListener("change", () => {
      if (select.value === "auto") {
        delete document.documentElement.dataset.scheme;
        localStorage.removeItem("scheme");
      } else {
        document.documentElement.dataset.scheme = select.value;
        localStorage.setItem("scheme", select.value);
      }
    });
    this.hidden = false;
  }
}

/** Copies its text, or that of the element it names, and says so. */
class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    const button = this.querySelector("button");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    this.append(" ", status);
    button.addEventListener("click", async () => {
      const from = document.getElementById(this.getAttribute("from") ?? "");
      await navigator.clipboard.writeText(this.getAttribute("text") ?? from?.textContent ?? "");
      status.textContent = this.getAttribute("done");
    });
    this.hidden = false;
  }
}

/** The system's own share sheet, where there is one. */
class ShareSheet extends HTMLElement {
  connectedCallback() {
    if (!navigator.share) return;
    const data = { url: this.getAttribute("url"), title: this.getAttribute("subject") };
    // Closing the sheet without a choice is not an error.
    this.querySelector("button").addEventListener("click", () => {
      navigator.share(data).catch(() => {});
    });
    this.hidden = false;
  }
}

customElements.define("scheme-choice", SchemeChoice);
customElements.define("copy-text", CopyText);
customElements.define("share-sheet", ShareSheet);
