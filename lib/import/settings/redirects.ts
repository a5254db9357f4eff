import { addressKey } from "../../content/redirects.ts";
import { redirectSchema } from "../../content/schema.ts";
import { sizeLimit } from "../../content/text.ts";
import { decoded } from "../../i18n/decoded.ts";
import type { Finding } from "../report/finding.ts";
import { quoted } from "./yaml-text.ts";

/** An old address that is to lead to a new one. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const numbered = /[?&](?:p|page_id|cat|attachment_id)=/;

/**
 * The path of an old address, decoded and without a final slash. Undefined where only a query tells
 * pages apart.
 */
export function oldPath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  const path = decoded(pathname).replace(/(?<!\/)\/+$/, "");
  return path === "" || numbered.test(search) ? undefined : path;
}

/** An old address as a line of redirects.yaml has it; undefined for the home page, or none at all. */
export function oldAddress(url: string): string | undefined {
  const path = oldPath(url);
  if (path !== undefined || !URL.canParse(url)) return path;
  const { pathname, search } = new URL(url);
  return numbered.test(search) ? decoded(pathname) + search : undefined;
}

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
    else if (bytes > room) tell(from, to, "full");
    else {
      room -= bytes;
      added.set(key, to);
      lines.push(line);
    }
  }
  return { lines, findings };
}
