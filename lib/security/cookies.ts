/** A cookie's value in a request's Cookie header; undefined if it is not there, or empty. */
export function cookieIn(header: string | null | undefined, wanted: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const [name, value] = pair.trim().split("=");
    if (name === wanted && value) return value;
  }
  return undefined;
}
