import { plainText } from "../content/body/plain-text.ts";
import { wordCount } from "../content/body/reading-time.ts";
import type { Position, Problem } from "../content/problem.ts";
import { type KeyField, keyFields } from "../content/published-articles.ts";
import type { Entry } from "../content/source/source.ts";
import { type ArticleText, readArticleText } from "./article-text.ts";
import { anchorsOf } from "./rules/anchors.ts";
import { cutTexts } from "./rules/cut-text.ts";
import { doubleSpace } from "./rules/double-space.ts";
import { bareAddresses, type EmbedFact, embedsOf } from "./rules/embeds.ts";
import { type FileFact, filesOf } from "./rules/files.ts";
import { type ForeignFacts, foreignPassages } from "./rules/foreign-passages.ts";
import { headings } from "./rules/headings.ts";
import { hiddenCharacters } from "./rules/hidden-characters.ts";
import { type ImageFact, imageDescriptions, imagesOf } from "./rules/images.ts";
import { linkTexts } from "./rules/link-texts.ts";
import { type LinkFact, linksOf, malformedLinks } from "./rules/links.ts";
import { otherMarkdown } from "./rules/other-markdown.ts";
import { type PassageFact, passagesOf } from "./rules/passages.ts";
import { placeholderTexts } from "./rules/placeholders.ts";
import { posters, unheard } from "./rules/players.ts";
import { straightQuotes } from "./rules/straight-quotes.ts";
import { summaryLength } from "./rules/summary-length.ts";
import { type Switch, switchesOf, switchProblems } from "./rules/switches.ts";
import { tables } from "./rules/tables.ts";
import { threeDots } from "./rules/three-dots.ts";

/**
 * What a file says by itself: the advice it earns whatever the others say, and what only the whole
 * site can judge. Depends on nothing but the file, so it is kept by blob id.
 */
export interface FileAnalysis {
  readonly problems: readonly Problem[];
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  readonly embeds: readonly EmbedFact[];
  readonly files: readonly FileFact[];
  /** How many words the page shows. */
  readonly words: number;
  /** What an address may name after its #. */
  readonly anchors: readonly string[];
  readonly switches: readonly Switch[];
  readonly passages: readonly PassageFact[];
  readonly foreign: ForeignFacts;
  /** What its fields name by a key. */
  readonly keys: readonly (Position & { readonly field: KeyField; readonly key: string })[];
  readonly blob: string;
  /** The days on which its fields say that something changes. */
  readonly days: readonly (Position & { readonly field: string; readonly date: string })[];
  readonly positions: {
    readonly title: Position;
    readonly dated: Position;
    readonly withdrawn: Position;
    readonly until: Position;
    readonly pinned: Position;
  };
}

const rules: readonly ((text: ArticleText) => readonly Problem[])[] = [
  summaryLength,
  headings,
  linkTexts,
  malformedLinks,
  bareAddresses,
  unheard,
  imageDescriptions,
  hiddenCharacters,
  straightQuotes,
  doubleSpace,
  threeDots,
  cutTexts,
  otherMarkdown,
  tables,
  placeholderTexts,
  switchProblems,
];

/** The facts of an article's file; undefined when errors already say that it can't be read. */
export function analyseFile(entry: Entry, bytes: Uint8Array): FileAnalysis | undefined {
  const text = readArticleText(entry, bytes);
  if (text === undefined) return undefined;
  return {
    problems: rules.flatMap((rule) => rule(text)),
    links: linksOf(text),
    images: [...imagesOf(text), ...posters(text)],
    embeds: embedsOf(text),
    files: filesOf(text),
    words: wordCount(plainText(text.tree).text),
    anchors: anchorsOf(text),
    switches: switchesOf(text),
    passages: passagesOf(text),
    foreign: foreignPassages(text),
    keys: keysOf(text),
    blob: entry.blob,
    days: daysOf(text),
    positions: {
      title: text.field("title"),
      dated: text.field("updated" in text.fields ? "updated" : "date"),
      withdrawn: text.field("withdrawn"),
      until: text.field("until"),
      pinned: text.field("pinned"),
    },
  };
}

function daysOf({
  fields: { updated, changes, withdrawn },
  field,
}: ArticleText): FileAnalysis["days"] {
  const day = (date: unknown, ...path: readonly [string, ...(string | number)[]]) =>
    typeof date === "string" ? [{ ...field(...path), field: path[0], date }] : [];
  const dateOf = (value: unknown) =>
    typeof value === "object" && value !== null && "date" in value ? value.date : undefined;
  return [
    ...day(updated, "updated"),
    ...(Array.isArray(changes) ? changes : []).flatMap((change, index) =>
      day(dateOf(change), "changes", index, "date"),
    ),
    ...day(dateOf(withdrawn), "withdrawn", "date"),
  ];
}

function keysOf({ fields, field }: ArticleText): FileAnalysis["keys"] {
  return keyFields.flatMap((name) => {
    const keys = fields[name];
    if (typeof keys === "string") return { field: name, key: keys, ...field(name) };
    if (!Array.isArray(keys)) return [];
    return keys.map((key, index) => ({ field: name, key: String(key), ...field(name, index) }));
  });
}
