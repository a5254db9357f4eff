import type { Version } from "../source.ts";
import { git } from "./run.ts";

/** A commit's line, then its raw changes: `git log --raw --format=%H -z`. */
const record = /^:\d{6} \d{6} [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;

/** The states of a file in the commits before, the latest first. Absent states are left out. */
export async function* fileVersions(
  repository: string,
  revision: string,
  folder: string,
  path: string,
): AsyncIterable<Version> {
  const full = folder === "" ? path : `${folder}/${path}`;
  const output = await git(
    repository,
    ...["log", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=%H", "--max-count=60"],
    ...["--end-of-options", revision, "--", `:(literal)${full}`],
  );
  let commit = "";
  for (const part of output.split("\0")) {
    const text = part.trim();
    if (/^[0-9a-f]{40,64}$/.test(text)) commit = text;
    const blob = record.exec(text)?.[1];
    if (blob === undefined || /^0+$/.test(blob)) continue;
    yield { revision: commit, entry: { path, blob, size: 0 } };
  }
}
