import { performance } from "node:perf_hooks";
import { createRepository } from "../support/repository.ts";
import { pushBranch, review, serveReviewed, tokenFor } from "../support/reviewing.ts";
import { corpus } from "./corpus.ts";
import { residentMiB } from "./process.ts";
import { percentile } from "./statistics.ts";

/** What looking at branches costs at a size of corpus. */
export interface PreviewingFigures {
  /** Works; each is an article in French and one in English. */
  readonly works: number;
  /** The first page of a branch never seen before: its fetch, its catalogue, its rendering. */
  readonly firstP50Ms: number;
  readonly firstMaxMs: number;
  readonly nextP50Ms: number;
  readonly nextP95Ms: number;
  readonly reviewP50Ms: number;
  /** The first search of a branch, for which what it changes is indexed, and the second. */
  readonly firstSearchP50Ms: number;
  readonly nextSearchP50Ms: number;
  /** How much more memory ten branches take, looked at by ten reviewers at once. */
  readonly tenBranchesMiB: number;
}

const branches = 10;
const pages = 10;

/** Pushes ten branches of three changed articles each, and looks around on each of them. */
export async function measurePreviewing(works: number): Promise<PreviewingFigures> {
  const files = corpus(works);
  const articles = Object.keys(files).filter((path) => path.endsWith("fr.mdx"));
  const urls = articles.map((path) => `/fr/articles/${path.split("/")[1]?.slice(11)}`);
  using repository = createRepository(files);
  const refs = Array.from({ length: branches + 1 }, (_, index) => `branch-${index}`);
  for (const [index, ref] of refs.entries()) {
    pushBranch(repository, ref, () => {
      for (const step of [1, 2, 3]) {
        const path = articles[(index * 31 + step * 7) % articles.length] ?? "";
        repository.write(path, `${files[path]}\nPhrase de ${ref}.\n`);
      }
    });
  }
  await using server = await serveReviewed(repository, {}, 300_000);
  for (const path of ["/fr", "/en", ...urls.slice(-100)])
    await (await fetch(server.url + path)).text();
  const look = async (ref: string, path: string) => {
    const started = performance.now();
    const { status } = await review(server, path, tokenFor({ ref }));
    if (status !== 200) throw new Error(`${ref} ${path}: ${status}\n${server.log.join("\n")}`);
    return performance.now() - started;
  };
  // Draft Mode is opened once per process, and code is compiled by its first use.
  const [warm = "", ...measured] = refs;
  for (const path of ["/fr", "/fr/review", "/fr/recherche?q=phrase", urls[0] ?? ""]) {
    await look(warm, path);
  }

  const before = await residentMiB(server.pid);
  const first: number[] = [];
  for (const ref of measured) first.push(await look(ref, "/fr"));
  const next: number[] = [];
  const reviews: number[] = [];
  const searches: number[] = [];
  const nextSearches: number[] = [];
  for (const ref of measured) {
    for (let page = 0; page < pages; page += 1) {
      next.push(await look(ref, urls[(page * 13) % urls.length] ?? ""));
    }
    reviews.push(await look(ref, "/fr/review"));
    searches.push(await look(ref, `/fr/recherche?q=${ref}`));
    nextSearches.push(await look(ref, "/fr/recherche?q=phrase"));
  }
  await Promise.all(measured.map((ref) => look(ref, urls[3] ?? "")));
  return {
    works,
    firstP50Ms: Math.round(percentile(first, 0.5)),
    firstMaxMs: Math.round(percentile(first, 1)),
    nextP50Ms: Math.round(percentile(next, 0.5)),
    nextP95Ms: Math.round(percentile(next, 0.95)),
    reviewP50Ms: Math.round(percentile(reviews, 0.5)),
    firstSearchP50Ms: Math.round(percentile(searches, 0.5)),
    nextSearchP50Ms: Math.round(percentile(nextSearches, 0.5)),
    tenBranchesMiB: Math.round((await residentMiB(server.pid)) - before),
  };
}
