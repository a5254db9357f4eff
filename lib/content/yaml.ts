import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { bilingual } from "./bilingual.ts";
import { clean, type Hidden } from "./characters.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { spacesOfYaml } from "./spaces.ts";
import { slipsIn } from "./yaml-slips.ts";

type Path = readonly PropertyKey[];

/** YAML read for an editor: its value, and where in the file each part of it stands. */
export interface Located {
  readonly value: unknown;
  /** Where a value stands, or the nearest value around it. */
  positionOf(path: Path): Position;
  /** Where a key of the map at a path stands. */
  positionOfKey(path: Path, key: string): Position;
  /** What was taken out of values that had it in the form of an escape; see `clean`. */
  readonly hidden: readonly Hidden[];
  /** Texts without quotation marks that a sign # cuts off. */
  readonly cut: readonly Cut[];
}

/** What a sign # takes of the value of a key, and where. */
interface Cut extends Position {
  readonly key: string;
  readonly lost: string;
  /** Whether nothing is left of the value. */
  readonly whole: boolean;
}

/**
 * Parses YAML that begins at a line of a file (from 1); `original` says where a place was written.
 * The problem, if it can't be read, stands where the parser stopped.
 */
export function readYaml(
  written: string,
  file: string,
  firstLine = 1,
  original = (at: Position) => at,
): Located | Problem {
  const text = spacesOfYaml(written);
  const lines = new LineCounter();
  const document = parseDocument(text, options(lines));
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return original({ line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) });
  };
  // A warning is of a tag, such as !!js/function, or a directive: nothing that an editor writes.
  const [failure] = [...document.errors, ...document.warnings];
  if (failure !== undefined) {
    const [slip] = slipsIn(text).slips;
    if (slip === undefined) return error(file, "unreadable-yaml", at(failure.pos[0]));
    const place = original({ line: slip.line + firstLine, column: slip.column });
    return error(file, "unreadable-yaml", place, { remedy: bilingual(slip.remedy) });
  }

  const odd = oddKey(document);
  if (odd !== undefined) {
    const key = /^["']?([\w-]*)/.exec(text.slice(odd, odd + 60))?.[1] ?? "";
    return error(file, "unreadable-yaml", at(odd), key === "" ? {} : { twice: key });
  }

  const hidden = cleanValues(document, at);
  const nodeAt = (path: Path) =>
    path.length === 0 ? document.contents : document.getIn(path, true);
  const positionOf = (path: Path): Position => {
    const node = nodeAt(path);
    if (isNode(node) && node.range) return at(node.range[0]);
    return path.length === 0 ? at(0) : positionOf(path.slice(0, -1));
  };
  const positionOfKey = (path: Path, key: string): Position => {
    const map = nodeAt(path);
    const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
    return isNode(pair?.key) && pair.key.range ? at(pair.key.range[0]) : positionOf(path);
  };
  try {
    const cut = cutIn(document, text, at);
    return { value: document.toJS(), positionOf, positionOfKey, hidden, cut };
  } catch {
    // Too many aliases: the library's guard against documents that grow without bound.
    return error(file, "unreadable-yaml", at(0));
  }
}

/** What was cleaned as it stood in the file may still come of an escape, such as \v or \uD83D. */
function cleanValues(document: Document, at: (offset: number) => Position): Hidden[] {
  const found: Hidden[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== "string") return;
      const { text, hidden } = clean(node.value);
      node.value = text;
      found.push(...hidden.map(({ code }) => ({ code, at: at(node.range?.[0] ?? 0) })));
    },
  });
  return found;
}

/**
 * The fields above a text, and every line of them that can't be read as it was meant. With these lines
 * mended there are fields to judge all the same: one run tells all there is to mend.
 */
export function readFields(
  text: string,
  file: string,
  original = (at: Position) => at,
): { readonly located?: Located; readonly problems: readonly Problem[] } {
  // The line of three hyphens stands above.
  const firstLine = 2;
  const read = readYaml(text, file, firstLine, original);
  if (!("rule" in read)) return { located: read, problems: [] };
  const { slips, mended } = slipsIn(spacesOfYaml(text));
  const problems = slips.map(({ line, column, remedy }) => {
    const place = original({ line: line + firstLine, column });
    return error(file, "unreadable-yaml", place, { remedy: bilingual(remedy) });
  });
  const again = slips.length > 0 ? readYaml(mended, file, firstLine, original) : read;
  return "rule" in again ? { problems: [...problems, again] } : { located: again, problems };
}

function cutIn(document: Document, text: string, at: (offset: number) => Position): Cut[] {
  const found: Cut[] = [];
  const comment = /[ \t]*(#.*)/y;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || value.type !== "PLAIN" || !value.range) return;
      comment.lastIndex = value.range[1];
      const [space = "", lost] = comment.exec(text) ?? [];
      if (lost === undefined) return;
      const offset = value.range[1] + space.length - lost.length;
      const whole = value.value === null;
      found.push({ key: String(key.value), lost, whole, ...at(offset) });
    },
  });
  return found;
}

/**
 * The library compares each key of a map with all others: 10 s for 26,000 redirects, where the rest
 * takes a fraction of one. `oddKey` finds those that stand twice.
 */
const options = (lineCounter: LineCounter) => ({
  lineCounter,
  prettyErrors: false,
  uniqueKeys: false,
});

/**
 * Where a key stands for the second time in its map, or is a list or a map itself; undefined if none
 * does. No file of ours has such a one, and a few hundred of them within each other would keep the
 * library busy for minutes.
 */
function oddKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const value = isScalar(key) ? key.value : key;
        if ((key === null || isScalar(key)) && !seen.has(value)) seen.add(value);
        else {
          found = isNode(key) ? key.range?.[0] : 0;
          return visit.BREAK;
        }
      }
      return undefined;
    },
  });
  return found;
}
