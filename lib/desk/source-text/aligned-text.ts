import { commonEnds } from "./common-ends.ts";

/** A sign of a value as its source has it. */
export interface Unit {
  readonly source: string;
  /** What it says; undefined if it breaks or folds a line, and says some space or line end. */
  readonly value: string | undefined;
}

/**
 * A scalar's source with its value changed, in which all that did not change keeps its lines, their
 * indents and its escapes; undefined if what is new can't be written in it.
 */
export function alignedText(
  units: readonly Unit[],
  before: string,
  after: string,
  write: (part: string) => string | undefined,
): string | undefined {
  const { start, end } = commonEnds(before, after);
  const first = align(units, before, start);
  const last = align(units.toReversed().map(reversedUnit), reversed(before), end);
  if (first.units + last.units > units.length) return undefined;
  const written = write(after.slice(first.signs, after.length - last.signs));
  if (written === undefined) return undefined;
  const sources = units.map(({ source }) => source);
  const head = sources.slice(0, first.units).join("");
  return head + written + sources.slice(sources.length - last.units).join("");
}

const gap = /[ \t\n]+/y;

/** How many units say how many signs of a value, up to where they differ or it is to be changed. */
function align(units: readonly Unit[], value: string, most: number) {
  let signs = 0;
  for (const [index, { value: says }] of units.entries()) {
    gap.lastIndex = signs;
    const part = says ?? gap.exec(value)?.[0] ?? "";
    const fits = part !== "" && value.startsWith(part, signs) && signs + part.length <= most;
    if (!fits) return { units: index, signs };
    signs += part.length;
  }
  return { units: units.length, signs };
}

const reversed = (text: string) => text.split("").reverse().join("");
const reversedUnit = ({ source, value }: Unit): Unit => ({
  source,
  value: value && reversed(value),
});
