import { compareTrees } from "../../content/source/git/compare-trees.ts";
import { baseFormat } from "./draft-state.ts";
import type { Branches } from "./repository.ts";
import type { Draft, DraftFile } from "./saving.ts";
import type { Author } from "./signature.ts";
import { isKey } from "./work-key.ts";

interface Step {
  readonly parent: string | undefined;
  readonly person: Author;
  readonly at: number;
  /** The published commit that is merged into it. */
  readonly base: string | undefined;
}

/** Nobody looks at more of them, in commits. */
const mostSteps = 20_000;

/** A draft that changes more files than this is no work of a person's: which ones, nobody needs to know. */
const mostFiles = 500;

const format = `%H%n%P%n%an%n%ae%n%at%n${baseFormat}`;

/** The works of which something is not published, the latest saved first. */
export async function listDrafts(branches: Branches): Promise<Draft[]> {
  const { published, drafts } = await branches.all();
  const tips = [...drafts].filter(([key]) => isKey(key));
  if (tips.length === 0) return [];
  const said = await branches.git.run(
    { input: [...tips.map(([, commit]) => commit), `^${published}`, ""].join("\n") },
    ...["log", "-z", "--first-parent", `--format=${format}`, `--max-count=${mostSteps}`, "--stdin"],
  );
  const steps = new Map(said.split("\0").map(stepOf));
  const found = tips.flatMap(([key, commit]) => draftOf(steps, key, commit) ?? []);
  const made = found.map(async ({ base, ...draft }): Promise<Draft> => {
    return { ...draft, files: await changedSince(branches, base, draft.commit) };
  });
  return (await Promise.all(made)).sort((a, b) => b.saved - a.saved);
}

/** What a draft changed since it was begun; nothing where that can't be said. */
async function changedSince(
  { objects, folder }: Branches,
  base: string | undefined,
  commit: string,
): Promise<readonly DraftFile[]> {
  const from = base === undefined ? undefined : await objects.id(`${base}^{tree}`);
  if (from === undefined) return [];
  const changes = await compareTrees(objects, from, commit, folder, mostFiles).catch(() => []);
  return (changes ?? []).map(({ path, blob }) => ({ path, blob }));
}

function stepOf(record: string): [commit: string, Step] {
  const [commit = "", parents = "", name = "", email = "", at, base] = record.split("\n");
  const parent = parents.split(" ")[0];
  return [commit, { parent, person: { name, email }, at: Number(at) * 1_000, base }];
}

/** A draft from its commits, and what it was begun at; undefined where all of them are published. */
function draftOf(steps: ReadonlyMap<string, Step>, key: string, tip: string) {
  const line: Step[] = [];
  // Commits of a published branch that was rewritten since are no part of it.
  const bases = new Set<string | undefined>();
  for (let at: string | undefined = tip; !bases.has(at); ) {
    const step: Step | undefined = steps.get(at ?? "");
    if (step === undefined) break;
    line.push(step);
    bases.add(step.base);
    at = step.parent;
  }
  const [first, last] = [line.at(-1), line[0]];
  if (first === undefined || last === undefined) return undefined;
  const people = new Map<string, Author>();
  for (const { person } of line) if (!people.has(person.email)) people.set(person.email, person);
  const times = { since: first.at, saved: last.at };
  const base = last.base || first.parent;
  return { key, commit: tip, ...times, people: [...people.values()], base };
}
