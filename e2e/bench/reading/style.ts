import { brotliCompressSync } from "node:zlib";
import { serve } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";

/** Bytes, brotli, for so many pages of one visit. */
export interface StyleFigures {
  readonly pages: number;
  /** With the style in every page, as it is. */
  readonly inside: number;
  /** With one style sheet kept for ever, and about what its request and head cost. */
  readonly apart: number;
}

const visit = ["/fr", "/fr/themes/securite-interieure", "/fr/articles/securite-globale"];

/** What one request more costs over HTTP/1.1 in both directions, bodies aside. */
const requestBytes = 1_000;

/** Whether a visit is lighter with the style inside its pages or in a file of its own. */
export async function measureStyle(): Promise<StyleFigures[]> {
  await using server = await serve({ content: exampleContent });
  const pages = await Promise.all(
    visit.map(async (path) => (await fetch(server.url + path)).text()),
  );
  const size = (text: string) => brotliCompressSync(text).byteLength;
  const styles = /<style>(.*?)<\/style>/gs;
  const sheet = size([...(pages[0] ?? "").matchAll(styles)].map(([, text]) => text).join("\n"));
  return [1, 2, 3].map((count) => {
    const seen = pages.slice(0, count);
    const sum = (list: readonly string[]) => list.reduce((total, text) => total + size(text), 0);
    const apart = sum(seen.map((html) => html.replace(styles, ""))) + sheet + requestBytes;
    return { pages: count, inside: sum(seen), apart };
  });
}
