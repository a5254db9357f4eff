import { type ParsedFile, parseArticle } from "./article.ts";
import { namedFiles } from "./body/named-files.ts";
import { plainText } from "./body/plain-text.ts";
import { wordCount } from "./body/reading-time.ts";
import { judge, splitFile } from "./judge-text.ts";
import type { Page } from "./page.ts";
import { pageSchema } from "./schema/page.ts";
import type { Entry } from "./source/source.ts";
import { pageName } from "./text-names.ts";

/** Parses the file of an article or a page. Depends on nothing but the file. */
export function parseText(entry: Entry, bytes: Uint8Array): ParsedFile {
  return pageName(entry.path) === undefined ? parseArticle(entry, bytes) : parsePage(entry, bytes);
}

function parsePage(entry: Entry, bytes: Uint8Array): ParsedFile {
  const parts = splitFile(entry, bytes);
  if ("problems" in parts) return { parsed: parts, body: "" };
  const { key, locale, body } = parts;
  const judged = judge(parts, pageSchema, (name) => name);
  if ("problems" in judged) return { parsed: { problems: judged.problems }, body };
  const { data, slug, tree, positionOf } = judged;
  const plain = plainText(tree);
  const files = namedFiles(tree);
  const page: Page = {
    ...data,
    key,
    locale,
    slug,
    file: entry.path,
    blob: entry.blob,
    words: wordCount(plain.text),
    ...(files.length > 0 && { files }),
    positions: { slug: positionOf(["slug"]) },
  };
  return { parsed: { page, problems: [] }, body, plain };
}
