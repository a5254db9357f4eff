import { reviewedRef } from "./clone.ts";
import { commitId } from "./fetch-ref.ts";
import { gitWithin } from "./run.ts";

const limits = { timeout: 20_000, maxBuffer: 16 * 1024 * 1024 };

/** Putting packs together again may take minutes; nobody waits for it. */
const collecting = { timeout: 10 * 60_000, maxBuffer: 1024 * 1024 };

/**
 * Drops the references under which revisions were brought here for review, but those of these names.
 * A commit among the names is kept by a reference of its own: its branch may have left it behind.
 */
export async function keepReviewed(repository: string, names: ReadonlySet<string>): Promise<void> {
  const kept = new Map([...names].map((name) => [reviewedRef(name), name]));
  const format = "--format=%(refname)";
  const listed = await gitWithin(limits, repository, "for-each-ref", format, reviewedFolder);
  const refs = new Set(listed.split("\n").filter((ref) => ref !== ""));
  for (const ref of refs.difference(kept)) {
    await gitWithin(limits, repository, "update-ref", "-d", "--end-of-options", ref);
  }
  for (const [ref, name] of kept) {
    if (refs.has(ref) || !commitId.test(name)) continue;
    const held = gitWithin(limits, repository, "update-ref", "--end-of-options", ref, name);
    // One that was never brought here needs no keeping.
    await held.catch(() => undefined);
  }
}

/** Where `reviewedRef` puts what is reviewed. */
const reviewedFolder = "refs/tribune/review";

/**
 * Has git clear up if there is much to clear: each fetch leaves some small files, and each review a
 * pack of its own. Objects to which
 * nothing refers stay for a day more, whatever was reading them; what reads by an open pack goes on
 * reading, and finds the new one by itself.
 */
export async function collectGarbage(repository: string): Promise<void> {
  const settings = [
    "gc.auto=1000",
    "gc.autoDetach=false",
    "gc.cruftPacks=true",
    "gc.pruneExpire=1.day.ago",
  ];
  const options = [...settings, "pack.threads=1"].flatMap((each) => ["-c", each]);
  await gitWithin(collecting, repository, ...options, "gc", "--auto", "--quiet");
}
