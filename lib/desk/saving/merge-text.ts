import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Git, refusalIn } from "./run-git.ts";
import { asMeant, wholeLines, withoutEnd } from "./text-lines.ts";

/** What two people made of one passage. */
export interface Region {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A text in parts: those that are merged, and those between which somebody must choose. */
export type Parts = readonly (string | Region)[];

/** The same file three times. */
export type Three = Record<"base" | "ours" | "theirs", Uint8Array>;

/**
 * Merges by lines, with `git merge-file`. Undefined for what is not text. The parts together are every
 * byte of both, in order: line ends and the lack of a last one too.
 */
export async function mergeText(git: Git, three: Three): Promise<Parts | undefined> {
  const [base, ours, theirs] = [three.base, three.ours, three.theirs].map(textOf);
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const signs = markersFor([base, ours, theirs]);
  const folder = await mkdtemp(join(tmpdir(), "tribune-merge-"));
  try {
    const names = ["ours", "base", "theirs"].map((name) => join(folder, name));
    for (const [index, text] of [ours, base, theirs].entries()) {
      await writeFile(names[index] ?? "", wholeLines(text, signs.mark));
    }
    const labels = signs.labels.flatMap((label) => ["-L", label]);
    const size = `--marker-size=${signs.size}`;
    const said = await git.answer({}, "merge-file", "-p", "--diff3", size, ...labels, ...names);
    // It ends with the number of conflicts, or with what stands for many.
    if (said.code === null || said.code > 127) throw refusalIn(said);
    return partsOf(said.stdout, signs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file's text with its own line ends and byte order mark; undefined if it is none. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

interface Signs {
  /** The lines that git puts around what it could not merge. */
  readonly size: number;
  readonly labels: readonly string[];
  readonly mark: string;
}

/** Lines that are in none of the texts: an article about git may show conflicts of its own. */
function markersFor(texts: readonly string[]): Signs {
  const id = randomUUID();
  const runs = texts.flatMap((text) => text.match(/^={7,}/gm) ?? []);
  const size = Math.max(7, ...runs.map(({ length }) => length + 1));
  return {
    size,
    labels: ["ours", "base", "theirs"].map((name) => `${name}-${id}`),
    mark: `end-${id}`,
  };
}

function partsOf(merged: string, { size, labels, mark }: Signs): Parts {
  const parts: (string | Region)[] = [];
  let region: Record<keyof Region, string> | undefined;
  let side: keyof Region = "ours";
  let plain = "";
  const [ours, base, theirs] = labels;
  const leavePlain = () => {
    if (plain !== "") parts.push(plain);
    plain = "";
  };
  for (const line of merged.split(/(?<=\n)/).filter((each) => each.endsWith("\n"))) {
    const bare = line.replace(/\r?\n$/, "");
    if (bare === `${"<".repeat(size)} ${ours}`) {
      leavePlain();
      [region, side] = [{ base: "", ours: "", theirs: "" }, "ours"];
    } else if (region === undefined) plain += line;
    else if (bare === `${"|".repeat(size)} ${base}`) side = "base";
    else if (bare === "=".repeat(size)) side = "theirs";
    else if (bare === `${">".repeat(size)} ${theirs}`) {
      parts.push(region);
      region = undefined;
    } else region[side] += line;
  }
  leavePlain();
  return ended(parts, mark);
}

/** The parts with their ends as they were written. */
function ended(parts: Parts, mark: string): Parts {
  const last = parts.at(-1);
  // What all three end with may be the mark alone: then it is the region's last line that has no end.
  if (last === `${mark}\n` && parts.length > 1) {
    return [...parts.slice(0, -2), ...parts.slice(-2, -1).map((part) => each(part, withoutEnd))];
  }
  return parts.map((part) => each(part, (lines) => asMeant(lines, mark)));
}

function each(part: string | Region, change: (lines: string) => string): string | Region {
  if (typeof part === "string") return change(part);
  return { base: change(part.base), ours: change(part.ours), theirs: change(part.theirs) };
}
