import type { Article } from "../content/article.ts";
import { bodyHtml, type Surroundings } from "./html.ts";

/** A text as it was made, with the files that it asked for and what it was answered. */
interface Made {
  readonly permalink: string;
  readonly images: ReadonlyMap<string, string | undefined>;
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly html: string;
}

const known = new WeakMap<Article, Made>();

/**
 * An article's text for feeds. A feed holds twenty of them and one publish may change nine feeds:
 * only the text that changed is made again. An article that is another is another object; an image
 * or another file beside it may change without it.
 */
export function articleHtml(article: Article, body: () => string, around: Surroundings): string {
  const found = known.get(article);
  if (found !== undefined && found.permalink === around.permalink) {
    const same =
      [...found.images].every(([name, url]) => around.image(name) === url) &&
      [...found.files].every(([name, url]) => around.file(name)?.url === url);
    if (same) return found.html;
  }
  const images = new Map<string, string | undefined>();
  const image = (name: string) => {
    const url = around.image(name);
    images.set(name, url);
    return url;
  };
  const files = new Map<string, string | undefined>();
  const file = (name: string) => {
    const facts = around.file(name);
    files.set(name, facts?.url);
    return facts;
  };
  const html = bodyHtml(body(), { ...around, image, file });
  known.set(article, { permalink: around.permalink, images, files, html });
  return html;
}
