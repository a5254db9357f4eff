import Negotiator from "negotiator";

/** Whether a path is that of an article's page, which has a text to be had as Markdown. */
export function isArticle(path: string): boolean {
  return /^\/[^/]+\/articles\/[^/.]+$/.test(path);
}

/** Whether Markdown is asked for by name and before HTML (RFC 9110, 12.5.1). */
export function wantsMarkdown(accept: string | undefined): boolean {
  if (!/\btext\/markdown\b/i.test(accept ?? "")) return false;
  const [first] = new Negotiator({ headers: { accept } }).mediaTypes([
    "text/html",
    "text/markdown",
  ]);
  return first === "text/markdown";
}

/** The address at which an article's Markdown stands by itself. */
export const markdownOf = (path: string): string => `${path}.md`;
