import { morph } from "./morph.ts";

/** The frame with the real page of a text. */
export interface TypedPage {
  /** Shows a page as it was sent: what is the same stays as it is, so that nothing flashes. */
  show(html: string): Promise<void>;
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
    show: async (html) => {
      await loaded;
      const now = frame.contentDocument;
      if (now === null) return;
      const { rest, styles } = withoutStyles(html);
      const next = new DOMParser().parseFromString(policy?.createHTML(rest) ?? rest, "text/html");
      addStyles(now, styles);
      stay(now);
      for (const { name, value } of next.documentElement.attributes) {
        now.documentElement.setAttribute(name, value);
      }
      morph(now.body, next.body);
    },
  };
}

/** This page's own policy judges what is parsed here, and knows no styles of another page. */
function withoutStyles(html: string) {
  const styles: string[] = [];
  const rest = html.replace(/<style>([^<]*)<\/style>/g, (_, style: string) => {
    styles.push(style);
    return "";
  });
  return { rest, styles };
}

/** Styles that only the newer page has: the frame's policy knows its first ones by hash. */
function addStyles(now: Document, styles: readonly string[]): void {
  const known = new Set([...now.querySelectorAll("style")].map((style) => style.textContent));
  const Sheet = now.defaultView?.CSSStyleSheet;
  if (Sheet === undefined) return;
  now.adoptedStyleSheets = styles
    .filter((style) => !known.has(style))
    .map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync(style);
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
