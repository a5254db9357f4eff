/** Articles of one second that can have numbers of their own. */
const perSecond = 16_384;

/**
 * Articles are numbered by their instant, so that the index itself knows the newest, a year's
 * stretch and an article's age. `taken` tells which numbers are given already.
 */
export function numberFor(key: string, instant: number, taken: (id: number) => boolean): number {
  let spread = 0;
  for (const letter of key) spread = (spread * 31 + (letter.codePointAt(0) ?? 0)) % perSecond;
  let id = firstNumber(instant) + spread;
  while (taken(id)) id += 1;
  return id;
}

/** Whether a number was given for an instant. */
export function isNumberFor(id: number, instant: number): boolean {
  return Math.floor(id / perSecond) === Math.floor(instant / 1_000);
}

/** The lowest number of an instant (milliseconds since 1970). */
export function firstNumber(instant: number): number {
  return Math.floor(instant / 1_000) * perSecond;
}
