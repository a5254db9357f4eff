import { morph } from "./morph.ts";

/** The frame with the real page of a text. */
export interface TypedPage {
  /** Shows a page as it was sent: what is the same stays as it is, so that nothing flashes. */
  show(html: string): Promise<void>;
  /** Says that the page is older than what is typed, and why. */
  readonly frame: HTMLIFrameElement;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(text: string): string },
    ): { createHTML(text: string): string };
  };
};

/** The server made the page, and nothing in the frame is run. */
const policy = trustedTypes?.createPolicy("desk", { createHTML: (html) => html });

/** Takes over a frame. */
export function typedPage(frame: HTMLIFrameElement): TypedPage {
  frame.loading = "eager";
  const isLoaded = () =>
    frame.contentDocument !== null &&
    frame.contentDocument.URL !== "about:blank" &&
    frame.contentDocument.readyState === "complete";
  const loaded = isLoaded()
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        frame.addEventListener("load", () => resolve(), { once: true });
      });
  return {
    frame,
    show: async (html) => {
      await loaded;
      const now = frame.contentDocument;
      if (now === null) return;
      const next = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
      addStyles(now, next);
      stay(now);
      for (const { name, value } of next.documentElement.attributes) {
        now.documentElement.setAttribute(name, value);
      }
      morph(now.body, next.body);
    },
  };
}

/** Styles that only the newer page has: its policy is not the frame's, which knows others by hash. */
function addStyles(now: Document, next: Document): void {
  const known = new Set([...now.querySelectorAll("style")].map((style) => style.textContent));
  const Sheet = now.defaultView?.CSSStyleSheet;
  if (Sheet === undefined) return;
  now.adoptedStyleSheets = [...next.querySelectorAll("style")]
    .filter((style) => !known.has(style.textContent))
    .map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync(style.textContent ?? "");
      return sheet;
    });
}

/** A link that is pressed leads nowhere: the frame may open no window, and keeps its page. */
function stay(page: Document): void {
  if (page.querySelector("base") !== null) return;
  const base = page.createElement("base");
  base.target = "_blank";
  page.head.prepend(base);
}
