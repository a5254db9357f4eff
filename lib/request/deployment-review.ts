import { readEnvironment } from "../environment/environment.ts";
import { deployedCommit, previewBranch } from "../environment/preview-deployment.ts";
import { publishedFiles } from "../publish/published-state.ts";
import type { LiveComparison } from "../review/compare-with-live.ts";
import { heldComparison } from "../review/review-state.ts";
import type { Comparison } from "../review/reviewed-revision.ts";
import { readingEdition, siteUrl } from "./current-edition.ts";
import { requestedReview } from "./requested-review.ts";

/** What a preview deployment shows, as far as anything here tells. */
export interface Deployed {
  readonly branch: string | undefined;
  readonly commit: string | undefined;
}

/** The branch and the commit of this deployment: its host says it, or git does. */
export async function deployed(): Promise<Deployed> {
  const branch = previewBranch(process.env);
  if (readEnvironment(process.env).CONTENT_REPOSITORY !== undefined) {
    return { branch, commit: (await readingEdition()).catalogue.revision };
  }
  const head = await publishedFiles()?.source.head?.();
  return { branch: branch ?? head?.branch, commit: deployedCommit(process.env) ?? head?.commit };
}

/** What its review goes by. */
export async function deployedName(): Promise<string> {
  const { branch, commit } = await deployed();
  return branch ?? commit?.slice(0, 8) ?? new URL(siteUrl()).host;
}

/** So long what is live is not asked for again, in milliseconds. */
const fresh = 30_000;

/** What this preview deployment changes of what is live; undefined where it is the site itself. */
export async function deploymentReview(): Promise<LiveComparison | undefined> {
  const { PREVIEW, LIVE_URL } = readEnvironment(process.env);
  const files = publishedFiles();
  const edition = await readingEdition();
  if (!PREVIEW || files === undefined) return undefined;
  return heldComparison(edition, Date.now(), fresh, async () => {
    const { compareWithLive } = await import("../review/compare-with-live.ts");
    return compareWithLive(edition, files, LIVE_URL);
  });
}

/** What a page of a review compares: by a signed link, or because all of this deployment is one. */
export async function comparisonUnderReview(): Promise<
  (Comparison & { readonly ref: string }) | undefined
> {
  const review = await requestedReview();
  if (review !== undefined) return review;
  const deployment = await deploymentReview();
  if (deployment === undefined || "incomparable" in deployment) return undefined;
  return { ...deployment.comparison, ref: await deployedName() };
}
