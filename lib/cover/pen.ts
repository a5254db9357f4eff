export type Point = readonly [x: number, y: number];

/** Coordinates lie on tenths: finer would weigh more and show nothing. */
const tenths = (value: number): number => Math.round(value * 10);

/** A pair of tenths, as short as SVG reads it: `-.5.3` is -0.5 and 0.3. */
function pair(x: number, y: number): string {
  const [first, second] = [short(x), short(y)];
  const apart = second.startsWith("-") || (second.startsWith(".") && first.includes("."));
  return apart ? first + second : `${first} ${second}`;
}

const short = (value: number): string => String(value / 10).replace(/^(-?)0\./, "$1.");

/**
 * A smooth line drawn toward each control in turn (a uniform quadratic B-spline): ends lie halfway
 * between controls, so SVG's `t` finds every control by itself, and a piece costs two numbers.
 */
export function line(controls: readonly Point[]): string {
  const [start, first, ...others] = controls.map(([x, y]) => [tenths(x), tenths(y)] as const);
  if (start === undefined || first === undefined) return "";
  let control = first;
  let end = [Math.round((start[0] + first[0]) / 2), Math.round((start[1] + first[1]) / 2)] as const;
  let d = `M${pair(...end)}q${pair(control[0] - end[0], control[1] - end[1])} `;
  for (const [index, wanted] of others.entries()) {
    const next = [
      Math.round((control[0] + wanted[0]) / 2),
      Math.round((control[1] + wanted[1]) / 2),
    ] as const;
    d += (index === 0 ? "" : "t") + pair(next[0] - end[0], next[1] - end[1]);
    // What SVG will reflect, not what was wanted: rounding is made good at the next piece.
    control = [2 * next[0] - control[0], 2 * next[1] - control[1]];
    end = next;
  }
  return d;
}

/** A line that comes back where it started. */
export function loop(controls: readonly Point[]): string {
  return line([...controls, ...controls.slice(0, 2)]);
}

/** What a function gives for 0, 1, … up to `count`, not included. */
export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
