import { stat } from "node:fs/promises";
import { join } from "node:path";
import { objectReader } from "../../content/source/git/cat-file.ts";
import { clonePath, openClone } from "../../content/source/git/clone.ts";
import { treesIn } from "./edit-tree.ts";
import type { Workshop } from "./merge-work.ts";
import type { NewObjects } from "./new-objects.ts";
import { type RemoteBranches, remoteBranches } from "./remote-branches.ts";
import { gitIn } from "./run-git.ts";
import { type Author, signaturesOf } from "./signature.ts";

/** What is published from, and by which site. */
export interface RepositorySettings {
  /** URL or path of the repository. */
  readonly address: string;
  readonly branch: string;
  /** The content's folder in it; empty for the repository's root. */
  readonly folder: string;
  readonly dataDirectory: string;
  /** The site's address. */
  readonly site: string;
}

interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly person: Author;
}

/** The branches of a repository, and what is made for them in this site's clone of it. */
export interface Branches extends Workshop, RemoteBranches {
  /** Makes a commit; nobody has it before it is kept and a branch is moved there. */
  commit(made: NewObjects, commit: NewCommit): string;
}

/**
 * The clone that is published from serves to make what is pushed: its objects, none of its references,
 * so that no lock that was left anywhere holds a text up.
 */
export async function openBranches(settings: RepositorySettings): Promise<Branches> {
  const { address, branch, folder, dataDirectory, site } = settings;
  const repository = clonePath(dataDirectory, address);
  // Whoever publishes looks after it; opened a second time, it would lose what is on its way into it.
  const isThere = await stat(join(repository, "HEAD")).catch(() => undefined);
  if (isThere === undefined) await openClone(dataDirectory, address);
  const git = gitIn(repository);
  const objects = objectReader(repository);
  const trees = treesIn(objects);
  return {
    ...{ git, objects, trees, folder },
    ...remoteBranches(git, objects, address, branch),
    commit: (made, { tree, parents, message, person }) => {
      const { author, committer } = signaturesOf(person, site, Date.now());
      const from = parents.map((parent) => `parent ${parent}\n`).join("");
      const head = `tree ${tree}\n${from}author ${author}\ncommitter ${committer}\n`;
      return made.add("commit", Buffer.from(`${head}\n${message}`));
    },
  };
}
