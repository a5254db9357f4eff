import type { Root } from "mdast";
import type { z } from "zod";
import { canonicalTag, type Locale } from "../i18n/locales.ts";
import { validateBody } from "./body/validate-body.ts";
import type { Hidden } from "./characters.ts";
import { readText, tooLarge } from "./decode-text.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { slugPattern } from "./schema/fields.ts";
import type { Entry } from "./source/source.ts";
import { textName } from "./text-names.ts";
import { validate } from "./validate.ts";
import { type Located, readFields } from "./yaml.ts";

const frontmatterBlock = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** The fields above a text, with the lines of hyphens around them, and without. */
export function fieldsAbove(text: string): { head: string; yaml: string } | undefined {
  const [head, yaml = ""] = frontmatterBlock.exec(text) ?? [];
  return head === undefined ? undefined : { head, yaml };
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
export function splitFile(entry: Entry, bytes: Uint8Array): Parts | Refused {
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
  const above = fieldsAbove(text);
  if (above === undefined) return { problems: [error(file, "missing-frontmatter")] };
  const { head, yaml } = above;
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
  const { data, problems } = validate(schema, located, file, [], located.value ?? {});
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
