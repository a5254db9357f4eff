const opening = /[\u202a\u202b\u202d\u202e]/;
const isolating = /[\u2066-\u2068]/;
const pop = "\u202c";
const popIsolate = "\u2069";

/**
 * Where a line has marks of direction (Unicode's bidirectional algorithm, UAX #9) that nothing
 * closes, or that close nothing: they would turn around whatever is shown beside the text.
 */
export function strayDirections(line: string): ReadonlySet<number> {
  const stray = new Set<number>();
  const open: number[] = [];
  let isolates = 0;
  for (const { 0: mark, index } of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (isolating.test(mark)) isolates += 1;
    if (opening.test(mark) || isolating.test(mark)) open.push(index);
    else if (mark === pop) {
      if (opening.test(line[open.at(-1) ?? -1] ?? "")) open.pop();
      else stray.add(index);
    } else if (mark === popIsolate && isolates === 0) stray.add(index);
    else if (mark === popIsolate) {
      isolates -= 1;
      // An isolate ends all that was opened within it.
      const from = open.findLastIndex((at) => isolating.test(line[at] ?? ""));
      for (const within of open.splice(from).slice(1)) stray.add(within);
    }
  }
  for (const index of open) stray.add(index);
  return stray;
}
