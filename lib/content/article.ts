import type { Root } from "mdast";
import { z } from "zod";
import type { Locale } from "../i18n/locales.ts";
import { excerptOf } from "./body/excerpt.ts";
import { namedFiles } from "./body/named-files.ts";
import { type PlainText, plainText } from "./body/plain-text.ts";
import { wordCount } from "./body/reading-time.ts";
import { dayOf, toEnd, toInstant } from "./dates.ts";
import type { DocumentFacts } from "./files/document-facts.ts";
import { judge, type Parts, splitFile } from "./judge-text.ts";
import type { Page } from "./page.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { type Frontmatter, frontmatterSchema } from "./schema/article.ts";
import { blobId } from "./source/blob.ts";
import type { Entry } from "./source/source.ts";
import { slugOfKey } from "./text-names.ts";

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
  /** The files beside it that it gives to its readers, by the names it has for them. */
  readonly files?: readonly string[];
  /** Git's blob id of the text below the frontmatter: the same text has the same. */
  readonly textId: string;
  /** Where the names stand that only the whole catalogue can judge. */
  readonly positions: {
    readonly slug: Position;
    readonly themes: readonly Position[];
    readonly authors?: readonly Position[];
    readonly kind?: readonly Position[];
    readonly series?: readonly Position[];
    readonly until?: Position;
    /** Where the text below the fields begins. */
    readonly text: Position;
  };
}

/** The same on the site's clock. */
export interface Article extends WrittenArticle {
  /** When it may first be read, in milliseconds since 1970. */
  readonly instant: number;
  /** From when on it is read no more, likewise; undefined if it has no end. */
  readonly ends?: number;
  /** The clock on which its days begin. */
  readonly timeZone: string;
}

/** An article on a clock; the very same where it is on that one already. */
export function onClock(article: WrittenArticle | Article, timeZone: string): Article {
  if ("timeZone" in article && article.timeZone === timeZone) return article;
  const { date, until } = article;
  const ends = until === undefined ? {} : { ends: toEnd(until, timeZone) };
  return { ...article, instant: toInstant(date, timeZone), ...ends, timeZone };
}

/** What a file gives: an article or a page, or the reasons why there is none. */
export interface Parsed<A extends WrittenArticle = Article> {
  readonly article?: A;
  readonly page?: Page;
  readonly problems: readonly Problem[];
  /** What a document beside a text says of itself. */
  readonly document?: DocumentFacts;
  /** The date on which a file that gives no article says that it may first be read, if it is readable. */
  readonly opens?: string;
}

/** What a file gives by itself. */
export type ParsedText = Parsed<WrittenArticle>;

/** What a file gives, on the site's clock: only there can its end come before its beginning. */
export function parsedOnClock({ article: written, ...rest }: ParsedText, timeZone: string): Parsed {
  if (written === undefined) return rest;
  const article = onClock(written, timeZone);
  const { file, positions, instant, ends, until = "", date } = article;
  if (ends === undefined || ends > instant) return { ...rest, article };
  const about = { until, date, earliest: dayOf(instant, timeZone) };
  const problem = error(file, "until-before-date", positions.until, about);
  return { problems: [...rest.problems, problem], ...openingOf(article) };
}

/** A file's result with the text below its frontmatter, which is read only to render it. */
export interface ParsedFile {
  readonly parsed: ParsedText;
  readonly body: string;
  /** The same without mark-up, which is searched. */
  readonly plain?: PlainText;
  /** The text as a tree, for whoever renders it next. */
  readonly tree?: Root;
}

/** Parses one article's file. Depends on nothing but the file, so its result is kept by blob id. */
export function parseArticle(entry: Entry, bytes: Uint8Array): ParsedFile {
  const parts = splitFile(entry, bytes);
  if ("problems" in parts) return { parsed: parts, body: "" };
  return { ...assemble(parts), body: parts.body };
}

function assemble(parts: Parts): Omit<ParsedFile, "body"> {
  const { entry, key, locale, body, bodyLine } = parts;
  const judged = judge(parts, frontmatterSchema, slugOfKey);
  if ("problems" in judged) {
    return { parsed: { problems: judged.problems, ...openingOf(judged.fields) } };
  }
  const { data, slug, tree, positionOf } = judged;
  const plain = plainText(tree);
  const files = namedFiles(tree);
  const article: WrittenArticle = {
    ...data,
    key,
    locale,
    slug,
    file: entry.path,
    blob: entry.blob,
    excerpt: excerptOf(tree, body),
    words: wordCount(plain.text),
    ...(files.length > 0 && { files }),
    textId: blobId(Buffer.from(body)),
    positions: {
      slug: positionOf(["slug"]),
      themes: data.themes.map((_, index) => positionOf(["themes", index])),
      ...(data.authors && {
        authors: data.authors.map((_, index) => positionOf(["authors", index])),
      }),
      ...(data.kind !== undefined && { kind: [positionOf(["kind"])] }),
      ...(data.series !== undefined && { series: [positionOf(["series"])] }),
      ...(data.until !== undefined && { until: positionOf(["until"]) }),
      text: { line: bodyLine, column: 1 },
    },
  };
  return { parsed: { article, problems: [] }, plain, tree };
}

/** The fields that say when an article may first be read: one that is not good says nothing. */
const { date, draft, withdrawn } = frontmatterSchema.shape;
const openingFields = z.object({ date, draft, withdrawn });

function openingOf(fields: unknown): Pick<ParsedText, "opens"> {
  const { data } = openingFields.safeParse(fields);
  if (data === undefined || data.draft === true || data.withdrawn !== undefined) return {};
  return { opens: data.date };
}
