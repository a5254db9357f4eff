import { stringify } from "yaml";
import type { Article } from "../content/article.ts";
import { asOf } from "../content/as-of.ts";
import { readSource } from "../content/body/read-source.ts";
import type { Catalogue } from "../content/catalogue.ts";
import type { Page } from "../content/page.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { frontmatterSchema } from "../content/schema/article.ts";
import { pageSchema } from "../content/schema/page.ts";
import { visibility } from "../content/visibility.ts";

/** A text that anybody may read, by its file. */
export interface PublishedText {
  readonly path: string;
  readonly blob: string;
}

/** The texts that everybody may read at an instant, whoever this deployment is for. */
function readable({ works, pages }: Catalogue, now: number): (Article | Page)[] {
  const articles = [...works.values()].flatMap((work) => Object.values(work));
  const texts = [...pages.texts.values()].flatMap((page) => Object.values(page));
  return [
    ...articles.filter((article) => visibility(article, now) === "visible"),
    ...texts.filter(({ draft }) => draft !== true),
  ];
}

/**
 * Answers `GET /api/published`: the files and blob ids of what may be read, by which a preview
 * deployment sees what it changes; with `file`, that text as its file would say it. Of what is not
 * public, and of what editors wrote for themselves, neither tells anything.
 */
export function answerPublished(
  url: URL,
  catalogue: Catalogue | undefined,
  store: Pick<ParsedStore, "body"> | undefined,
  now: number,
): Response {
  const headers = { "cache-control": "no-store" };
  if (catalogue === undefined || store === undefined) {
    return Response.json({ error: "The server is starting." }, { status: 503, headers });
  }
  const file = url.searchParams.get("file");
  const texts = readable(catalogue, now);
  if (file === null) {
    const listed = texts.map(({ file: path, blob }): PublishedText => ({ path, blob }));
    return Response.json({ revision: catalogue.revision, texts: listed }, { headers });
  }
  const text = texts.find((each) => each.file === file);
  const body = text && store.body(text.file, text.blob);
  if (text === undefined || body === undefined) {
    return Response.json({ error: "There is no such text." }, { status: 404, headers });
  }
  return new Response(written("instant" in text ? asOf(text, now) : text, body), {
    headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
  });
}

/** What nobody is told of a text that may be read: when it ends is for its editors to know. */
const untold = new Set(["draft", "until"]);

const fields = [...Object.keys(frontmatterSchema.shape), ...Object.keys(pageSchema.shape)];
const told = new Set(fields.filter((name) => !untold.has(name)));

function written(text: Article | Page, body: string): string {
  const shown = Object.entries(text).filter(
    ([name, value]) => told.has(name) && value !== undefined,
  );
  return `---\n${stringify(Object.fromEntries(shown))}---\n${readSource(body)}`;
}
