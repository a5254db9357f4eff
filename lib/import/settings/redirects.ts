import { sizeLimit } from "../../content/decode-text.ts";
import { addressKey } from "../../content/redirects.ts";
import { redirectSchema } from "../../content/schema/redirect.ts";
import { decoded } from "../../i18n/decoded.ts";
import type { Finding } from "../report/finding.ts";
import { quoted } from "./yaml-text.ts";

/** An old address that is to lead to a new one. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * An address of the former site as a redirect's line names it: its path, decoded and without a final
 * slash, with its query, which may be all that tells pages apart. Undefined for the home page.
 */
export function oldAddress(url: string): string | undefined {
  const path = oldPath(url);
  if (path === undefined) return undefined;
  const { search } = new URL(url);
  return `${path}${search}` === "/" ? undefined : `${path}${search}`;
}

/** The path of an address, decoded and without a final slash. */
export function oldPath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return decoded(new URL(url).pathname).replace(/(?<!\/)\/+$/, "") || "/";
}

/** What the addresses of one site have in common, whatever their protocol; "" for none. */
export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";

/**
 * The lines that add redirects to redirects.yaml, as many as the file can hold. Those of addresses
 * that lead somewhere already are left as they are.
 */
export function redirectLines(
  moves: readonly Move[],
  existing: ReadonlyMap<string, string>,
  size: number,
): { lines: string[]; findings: Finding[] } {
  const added = new Map<string, string>();
  const lines: string[] = [];
  const findings: Finding[] = [];
  let room = sizeLimit - size;
  let left = 0;
  const tell = (from: string, to: string, why: string) =>
    findings.push({ kind: "redirect", file: "redirects.yaml", about: { from, to, why } });
  for (const { from, to } of moves) {
    const key = addressKey(from);
    const there = existing.get(key) ?? added.get(key);
    if (from === to || there === to) continue;
    if (there !== undefined) {
      tell(from, to, "taken");
      continue;
    }
    const line = `${quoted(from)}: ${quoted(to)}`;
    const bytes = Buffer.byteLength(line) + 2;
    if (!redirectSchema.safeParse({ from, to }).success) tell(from, to, "unfit");
    else if (bytes > room) left += 1;
    else {
      room -= bytes;
      added.set(key, to);
      lines.push(line);
    }
  }
  if (left > 0) {
    const about = { count: `${left}` };
    findings.push({ kind: "redirects-full", file: "redirects.yaml", about });
  }
  return { lines, findings };
}
