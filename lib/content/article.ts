import { isLocale, type Locale, locales } from "../i18n/locales.ts";
import { checkBody } from "./body/check.ts";
import { excerptOf, wordCount } from "./body/measure.ts";
import { toInstant } from "./dates.ts";
import { judge } from "./judge.ts";
import type { ParsedFile } from "./parsed-store.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { type Frontmatter, frontmatterSchema, slugPattern } from "./schema.ts";
import { blobId } from "./source/blob.ts";
import type { Entry } from "./source/source.ts";
import { decode, tooLarge } from "./text.ts";
import { readFields } from "./yaml.ts";

/** One work in one locale, as its file says it. Never changed once made. */
export interface Article extends Frontmatter {
  readonly key: string;
  readonly locale: Locale;
  readonly slug: string;
  readonly file: string;
  readonly blob: string;
  /** When it may first be read, in milliseconds since 1970. */
  readonly instant: number;
  /** The MDX above the mark, or null when there is none and the summary stands for it. */
  readonly excerpt: string | null;
  readonly words: number;
  /** Git's blob id of the text below the frontmatter: the same text has the same. */
  readonly textId: string;
  /** Where the names stand that only the whole catalogue can judge. */
  readonly positions: {
    readonly slug: Position;
    readonly themes: readonly Position[];
  };
}

/** What a file gives: an article, or the reasons why there is none. */
export interface Parsed {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const articlePath = /^articles\/([^/]+)\/([^/]+)\.mdx$/;

/** The work and language a path stands for, or undefined for any other file. */
export function articleName(path: string): { key: string; name: string } | undefined {
  const match = articlePath.exec(path);
  return match?.[1] && match[2] ? { key: match[1], name: match[2] } : undefined;
}

const frontmatterBlock = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Parses one article's file. Depends on nothing but the file, so its result is kept by blob id. */
export function parseArticle(entry: Entry, bytes: Uint8Array): ParsedFile {
  const parts = splitFile(entry, bytes);
  if ("problems" in parts) return { parsed: parts, body: "" };
  return { parsed: assemble(parts), body: parts.body };
}

/** A file's parts, before any of them is judged. */
export interface Parts {
  readonly entry: Entry;
  readonly key: string;
  readonly locale: Locale;
  readonly yaml: string;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
}

/** Divides an article's file, or says why that can't be done. */
export function splitFile(entry: Entry, bytes: Uint8Array): Parts | Parsed {
  const file = entry.path;
  const name = articleName(file);
  if (name === undefined || !isLocale(name.name)) {
    const expected = locales.map((locale) => `${locale}.mdx`).join(" / ");
    const about = { name: `${name?.name ?? file}.mdx`, expected };
    return { problems: [error(file, "unknown-locale", undefined, about)] };
  }
  const large = tooLarge(file, bytes.byteLength);
  if (large !== undefined) return { problems: [large] };
  const text = decode(bytes, file);
  if (typeof text !== "string") return { problems: [text] };
  if (text.trim() === "") return { problems: [error(file, "empty-file")] };
  const block = frontmatterBlock.exec(text);
  if (block === null) return { problems: [error(file, "missing-frontmatter")] };
  const [head, yaml = ""] = block;
  const long = tooLarge(file, Buffer.byteLength(head), "fields");
  if (long !== undefined) return { problems: [long] };
  const bodyLine = head.split("\n").length;
  const body = text.slice(head.length);
  return { entry, key: name.key, locale: name.name, yaml, body, bodyLine };
}

function assemble({ entry, key, locale, yaml, body, bodyLine }: Parts): Parsed {
  const file = entry.path;
  const { located, problems: slips } = readFields(yaml, file);
  const bodyProblems = checkBody(body, file, bodyLine);
  if (located === undefined) return { problems: [...slips, ...bodyProblems] };
  const { data, problems } = judge(frontmatterSchema, located, file);
  if (data === undefined || slips.length > 0) {
    // Of a line that can't be read enough is said.
    const other = problems.filter(({ line }) => slips.every((slip) => slip.line !== line));
    return { problems: [...slips, ...other, ...bodyProblems] };
  }
  const slug = data.slug ?? slugOfKey(key);
  if (!slugPattern.test(slug)) {
    return { problems: [error(file, "invalid-name", undefined, { name: key }), ...bodyProblems] };
  }
  if (bodyProblems.length > 0) return { problems: bodyProblems };
  const article: Article = {
    ...data,
    key,
    locale,
    slug,
    file,
    blob: entry.blob,
    instant: toInstant(data.date),
    excerpt: excerptOf(body),
    words: wordCount(body),
    textId: blobId(Buffer.from(body)),
    positions: {
      slug: located.positionOf(["slug"]),
      themes: data.themes.map((_, index) => located.positionOf(["themes", index])),
    },
  };
  return { article, problems: [] };
}

/** The address an article has unless it says another: its folder's name without the date. */
export function slugOfKey(key: string): string {
  return key.replace(/^\d{4}-\d{2}-\d{2}-/, "");
}
