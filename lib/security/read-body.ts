/** How the body of a request ended: as it should, past its limit, or with its connection. */
export type BodyEnd = "whole" | "too-long" | "broken";

/**
 * Reads a body part by part, whether or not it says how long it is. `take` is given each part;
 * nothing past `limit` bytes is read.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  limit: number,
  take: (part: Uint8Array) => void,
): Promise<BodyEnd> {
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.byteLength;
      if (size > limit) return "too-long";
      take(part);
    }
    return "whole";
  } catch {
    return "broken";
  }
}
