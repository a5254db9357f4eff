import type { Root } from "mdast";
import { z } from "zod";
import { canonicalTag, type Locale } from "../i18n/locales.ts";
import { excerptOf } from "./body/excerpt.ts";
import type { PlainText } from "./body/plain-text.ts";
import { plainText } from "./body/plain-text.ts";
import { wordCount } from "./body/reading-time.ts";
import { validateBody } from "./body/validate-body.ts";
import type { Hidden } from "./characters.ts";
import { toInstant } from "./dates.ts";
import { readText, tooLarge } from "./decode-text.ts";
import { isHidden } from "./hidden-files.ts";
import type { Page } from "./page.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { type Frontmatter, frontmatterSchema } from "./schema/article.ts";
import { slugPattern } from "./schema/fields.ts";
import { blobId } from "./source/blob.ts";
import type { Entry } from "./source/source.ts";
import { validate } from "./validate.ts";
import { type Located, readFields } from "./yaml.ts";

/** One work in one locale, as its file says it, whatever the clock. Never changed once made. */
export interface WrittenArticle extends Frontmatter {
  readonly key: string;
  readonly locale: Locale;
  readonly slug: string;
  readonly file: string;
  readonly blob: string;
  /** The MDX above the mark (see `excerptOf`), or null when the summary stands for it. */
  readonly excerpt: string | null;
  readonly words: number;
  /** Git's blob id of the text below the frontmatter: the same text has the same. */
  readonly textId: string;
  /** Where the names stand that only the whole catalogue can judge. */
  readonly positions: {
    readonly slug: Position;
    readonly themes: readonly Position[];
    readonly authors?: readonly Position[];
    /** Where the text below the fields begins. */
    readonly text: Position;
  };
}

/** The same on the site's clock. */
export interface Article extends WrittenArticle {
  /** When it may first be read, in milliseconds since 1970. */
  readonly instant: number;
  /** The clock on which its days begin. */
  readonly timeZone: string;
}

/** An article on a clock; the very same where it is on that one already. */
export function onClock(article: WrittenArticle | Article, timeZone: string): Article {
  if ("timeZone" in article && article.timeZone === timeZone) return article;
  return { ...article, instant: toInstant(article.date, timeZone), timeZone };
}

/** What a file gives: an article or a page, or the reasons why there is none. */
export interface Parsed<A extends WrittenArticle = Article> {
  readonly article?: A;
  readonly page?: Page;
  readonly problems: readonly Problem[];
  /** The date on which a file that gives no article says that it may first be read, if it is readable. */
  readonly opens?: string;
}

/** What a file gives by itself. */
export type ParsedText = Parsed<WrittenArticle>;

/** What a file gives, on the site's clock. */
export function parsedOnClock({ article, ...rest }: ParsedText, timeZone: string): Parsed {
  return article === undefined ? rest : { ...rest, article: onClock(article, timeZone) };
}

/** A file's result with the text below its frontmatter, which is read only to render it. */
export interface ParsedFile {
  readonly parsed: ParsedText;
  readonly body: string;
  /** The same without mark-up, which is searched. */
  readonly plain?: PlainText;
}

const articlePath = /^articles\/(?:[^/]+\/)?([^/]+)\/([^/]+)\.mdx$/;
const pagePath = /^pages\/([^/]+)\/([^/]+)\.mdx$/;

/** What a text is one language of, and the name of its file without its ending. */
export interface TextName {
  readonly key: string;
  readonly name: string;
}

/**
 * The work and language a path stands for, or undefined for any other file. Works stand in
 * `articles`, or in folders of it: by year, say.
 */
export function articleName(path: string): TextName | undefined {
  return nameBy(articlePath, path);
}

/** The page about the site and the language that a path stands for, likewise. */
export function pageName(path: string): TextName | undefined {
  return nameBy(pagePath, path);
}

/** The same of either: an article or a page. */
export function textName(path: string): TextName | undefined {
  return articleName(path) ?? pageName(path);
}

/** What two files have in common that may be one text at two times: both are pages or both are not. */
export function textKind(path: string): string | undefined {
  const page = pageName(path)?.name;
  return page === undefined ? articleName(path)?.name : `pages/${page}`;
}

/** The address that the text at a path has unless it says another; empty for what is no text. */
export function unsaidSlug(path: string): string {
  return pageName(path)?.key ?? slugOfKey(articleName(path)?.key ?? "");
}

function nameBy(pattern: RegExp, path: string): TextName | undefined {
  const match = isHidden(path) ? null : pattern.exec(path);
  return match?.[1] && match[2] ? { key: match[1], name: match[2] } : undefined;
}

/** The folder that a path stands in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const frontmatterBlock = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Parses one article's file. Depends on nothing but the file, so its result is kept by blob id. */
export function parseArticle(entry: Entry, bytes: Uint8Array): ParsedFile {
  const parts = splitFile(entry, bytes);
  if ("problems" in parts) return { parsed: parts, body: "" };
  return { ...assemble(parts), body: parts.body };
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
  /** See `Clean`, of the whole file. */
  readonly hidden: readonly Hidden[];
  readonly original: (at: Position) => Position;
}

/** Divides the file of an article or a page, or says why that can't be done. */
export function splitFile(entry: Entry, bytes: Uint8Array): Parts | ParsedText {
  const file = entry.path;
  const name = textName(file);
  // Whether it is one of the site's is for the whole catalogue to say.
  if (name === undefined || canonicalTag(name.name) !== name.name) {
    const about = { name: `${name?.name ?? file}.mdx` };
    return { problems: [error(file, "unknown-locale", undefined, about)] };
  }
  const large = tooLarge(file, bytes.byteLength);
  if (large !== undefined) return { problems: [large] };
  const read = readText(bytes, file);
  if ("rule" in read) return { problems: [read] };
  const { text, hidden, original } = read;
  if (text.trim() === "") return { problems: [error(file, "empty-file")] };
  const block = frontmatterBlock.exec(text);
  if (block === null) return { problems: [error(file, "missing-frontmatter")] };
  const [head, yaml = ""] = block;
  const long = tooLarge(file, Buffer.byteLength(head), "fields");
  if (long !== undefined) return { problems: [long] };
  const bodyLine = head.split("\n").length;
  const body = text.slice(head.length);
  return { entry, key: name.key, locale: name.name, yaml, body, bodyLine, hidden, original };
}

/** A text whose fields and body are good. */
interface Judged<T> {
  readonly data: T;
  readonly slug: string;
  readonly tree: Root;
  readonly positionOf: Located["positionOf"];
}

/** What is wrong with a text, and its fields where they could be read. */
interface Refused {
  readonly problems: readonly Problem[];
  readonly fields?: unknown;
}

/** Judges a text's fields by a schema, and its body; `slug` is its address unless it says another. */
export function judge<T extends { readonly slug?: string | undefined }>(
  { entry, key, yaml, body, bodyLine, original }: Parts,
  schema: z.ZodType<T>,
  slugOf: (key: string) => string,
): Judged<T> | Refused {
  const file = entry.path;
  const { located, problems: slips } = readFields(yaml, file, original);
  const { tree, problems: bodyProblems } = validateBody(body, file, bodyLine, original);
  if (located === undefined) return { problems: [...slips, ...bodyProblems] };
  const { data, problems } = validate(schema, located, file);
  if (data === undefined || slips.length > 0) {
    // Of a line that can't be read enough is said.
    const other = problems.filter(({ line }) => slips.every((slip) => slip.line !== line));
    // Of lines that were only guessed at no day is taken.
    const fields = slips.length > 0 ? undefined : located.value;
    return { problems: [...slips, ...other, ...bodyProblems], fields };
  }
  const slug = data.slug ?? slugOf(key);
  if (!slugPattern.test(slug)) {
    const unnamed = error(file, "invalid-name", undefined, { name: key });
    return { problems: [unnamed, ...bodyProblems], fields: located.value };
  }
  if (tree === undefined) return { problems: bodyProblems, fields: located.value };
  return { data, slug, tree, positionOf: located.positionOf };
}

function assemble(parts: Parts): Omit<ParsedFile, "body"> {
  const { entry, key, locale, body, bodyLine } = parts;
  const judged = judge(parts, frontmatterSchema, slugOfKey);
  if ("problems" in judged) {
    return { parsed: { problems: judged.problems, ...openingOf(judged.fields) } };
  }
  const { data, slug, tree, positionOf } = judged;
  const plain = plainText(tree);
  const article: WrittenArticle = {
    ...data,
    key,
    locale,
    slug,
    file: entry.path,
    blob: entry.blob,
    excerpt: excerptOf(tree, body),
    words: wordCount(plain.text),
    textId: blobId(Buffer.from(body)),
    positions: {
      slug: positionOf(["slug"]),
      themes: data.themes.map((_, index) => positionOf(["themes", index])),
      ...(data.authors && {
        authors: data.authors.map((_, index) => positionOf(["authors", index])),
      }),
      text: { line: bodyLine, column: 1 },
    },
  };
  return { parsed: { article, problems: [] }, plain };
}

/** The fields that say when an article may first be read: one that is not good says nothing. */
const { date, draft, withdrawn } = frontmatterSchema.shape;
const openingFields = z.object({ date, draft, withdrawn });

function openingOf(fields: unknown): Pick<ParsedText, "opens"> {
  const { data } = openingFields.safeParse(fields);
  if (data === undefined || data.draft === true || data.withdrawn !== undefined) return {};
  return { opens: data.date };
}

/** The address an article has unless it says another: its folder's name without the date. */
export function slugOfKey(key: string): string {
  return key.replace(/^\d{4}-\d{2}-\d{2}-/, "");
}
