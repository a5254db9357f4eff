/** A part of a file: from an offset to another, which is not included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a file of so many bytes that a `Range` header asks for (RFC 9110, 14.1.2); undefined for
 * all of it, which also answers what is no range, or several at once; "unsatisfiable" for none.
 */
export function askedRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const from = Math.max(0, size - Number(last));
    return from < size ? { from, to: size } : "unsatisfiable";
  }
  const from = Number(first);
  if (last !== "" && Number(last) < from) return undefined;
  const to = last === "" ? size : Math.min(size, Number(last) + 1);
  return from < size ? { from, to } : "unsatisfiable";
}
