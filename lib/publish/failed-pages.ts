import type { Edition } from "../content/edition.ts";
import { error, type KeptProblem } from "../content/problem.ts";
import { blameFor, type Place, type TextOf } from "./blame.ts";

/** The pages that could not be made when they were last tried. */
export interface FailedPages {
  /** `kept`: the revision of which readers still have the page, or null if they have none. */
  note(path: string, edition: Edition, kept: string | null, reason: unknown): void;
  /** The page was made, or is not there any more. */
  mended(path: string): void;
  paths(): ReadonlySet<string>;
  /** One problem for each text that is at fault, however many pages show it. */
  problems(): readonly KeptProblem[];
}

interface Failure {
  readonly place: Place;
  readonly kept: string | null;
}

/** Nothing has failed yet. `onFailure` is told of each page that fails, and not again until it is mended. */
export function noFailedPages(
  textOf: TextOf,
  onFailure: (path: string, problem: KeptProblem, reason: unknown) => void,
): FailedPages {
  const failed = new Map<string, Failure>();
  const problemOf = (paths: readonly string[], { place, kept }: Failure): KeptProblem => {
    const [first = "", ...others] = paths;
    const page = others.length === 0 ? first : `${first} (+ ${others.length})`;
    return { ...error(place.file, "not-rendered", place, { page }), kept };
  };
  return {
    note: (path, edition, kept, reason) => {
      const known = failed.has(path);
      const failure = { place: blameFor(edition, path, textOf), kept };
      failed.set(path, failure);
      if (!known) onFailure(path, problemOf([path], failure), reason);
    },
    mended: (path) => {
      failed.delete(path);
    },
    paths: () => new Set(failed.keys()),
    problems: () =>
      [...Map.groupBy(failed, ([, { place }]) => JSON.stringify(place)).values()].flatMap(
        (group) =>
          group[0]
            ? problemOf(
                group.map(([path]) => path),
                group[0][1],
              )
            : [],
      ),
  };
}
