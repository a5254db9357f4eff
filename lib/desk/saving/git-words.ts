import type { RefusalReason } from "./outcome.ts";

/** What git says when something is in its way, the first that fits. */
const said: readonly (readonly [RegExp, RefusalReason])[] = [
  [/No space left on device|Disk quota exceeded|File too large/i, "no-space"],
  [/branch is currently checked out/, "checked-out"],
  [/protected branch|GH006|GH013/i, "protected"],
  [/hook declined|denyDeletes|deletion prohibited|denying non-fast-forward/i, "hook"],
  [
    /Authentication failed|could not read (?:Username|Password)|error: 401\b|Permission denied \(publickey/i,
    "credentials",
  ],
  [
    /error: 403\b|insufficient permission|Permission (?:to \S+ )?denied|Read-only file system|unable to create temporary object directory|service not enabled|archived|write access|Cannot access URL/i,
    "read-only",
  ],
  [/couldn't find remote ref/, "no-branch"],
  [/not found|does not exist|not appear to be a git repository|access denied or/i, "gone"],
  [/Unable to create '[^']*\.lock'|File exists/, "locked"],
  [
    /resolve|refused|timed out|unable to access|Could not read from remote|too slow|git was ended|hung up|certificate|SSL|proxy|unreachable|early EOF|RPC failed|unable to connect/i,
    "unreachable",
  ],
];

/** Why git did not do it, from its words. */
export function reasonIn(words: string): RefusalReason {
  return said.find(([pattern]) => pattern.test(words))?.[1] ?? "failed";
}

/** What a repository's own rule said: what stands after `remote:`, for the person to read. */
export function wordsOfRemote(stderr: string): string {
  const lines = stderr
    .split("\n")
    .flatMap((line) => /^remote: ?(.*)$/.exec(line)?.[1]?.trim() ?? []);
  return lines.filter((line) => line !== "").join(" ");
}
