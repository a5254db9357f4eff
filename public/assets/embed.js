// What a script adds to a link to what another host plays: pages without one do not load it.

/** Loads the player of another host once its reader has asked for it, in the place of the button. */
class EmbedPlayer extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.#load());
    this.hidden = false;
  }

  #load() {
    const frame = document.createElement("iframe");
    // A player is a program with a memory of its own; it can't lead this page elsewhere.
    const may = ["scripts", "same-origin", "forms", "presentation", "popups"];
    may.push("popups-to-escape-sandbox");
    frame.sandbox.add(...may.map((what) => `allow-${what}`));
    frame.allow = "fullscreen";
    // Some play nothing for a site that they can't name; which page it is stays here.
    frame.referrerPolicy = "strict-origin";
    frame.title = this.getAttribute("name");
    frame.loading = "lazy";
    frame.src = this.getAttribute("url");
    this.replaceChildren(frame);
    frame.focus();
  }
}

customElements.define("embed-player", EmbedPlayer);
