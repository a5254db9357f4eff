import type { FileState, Source } from "../../content/source/source.ts";

/** Where what was published is read from, and up to which revision. */
export interface Past {
  readonly source: Source;
  readonly revision: string;
}

/** What the published branch had of a file. */
export interface PastVersion {
  readonly blob: string;
  readonly revision: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number;
}

/** Under which name a form has the version of a file that somebody chose. */
export const versionId = (path: string) => `${path}#version`;

/** So many versions are offered. */
const mostVersions = 100;

/** The versions of a file besides the published one, the newest first; undefined where no past is kept. */
export async function pastVersions(
  past: Past,
  path: string,
): Promise<readonly PastVersion[] | undefined> {
  const states = await statesOf(past, path);
  if (states === undefined) return undefined;
  const seen = new Set([states.at(-1)?.entry?.blob]);
  const versions = states.toReversed().flatMap(({ entry, revision, at }): PastVersion[] => {
    if (entry === undefined || seen.has(entry.blob)) return [];
    seen.add(entry.blob);
    return [{ blob: entry.blob, revision, at }];
  });
  return versions.slice(0, mostVersions);
}

/** The bytes of a version of a file; undefined where it never had it. */
export async function readVersion(
  past: Past,
  path: string,
  blob: string,
): Promise<Uint8Array | undefined> {
  const state = (await statesOf(past, path))?.find(({ entry }) => entry?.blob === blob);
  return state?.entry && past.source.history?.read(state.entry);
}

/** What the published branch made of a file, the oldest first; undefined where no past is kept. */
export async function statesOf(
  { source, revision }: Past,
  path: string,
): Promise<readonly FileState[] | undefined> {
  return (await source.history?.of(path, revision))?.states;
}
