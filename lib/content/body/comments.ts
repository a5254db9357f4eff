/**
 * A body with each of its comments replaced. Not an expression: where a comment never ends, one
 * would look for its end again from every other beginning.
 */
export function withoutComments(body: string, instead: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = body.indexOf("{/*", from);
    const end = start < 0 ? -1 : body.indexOf("*/}", start + 3);
    if (end < 0) break;
    parts.push(body.slice(from, start));
    from = end + 3;
  }
  return [...parts, body.slice(from)].join(instead);
}
