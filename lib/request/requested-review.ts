import { draftMode, headers } from "next/headers";
import { cache } from "react";
import { reviewHeader } from "../next-internals/internal-headers.ts";
import { shown } from "../review/review-state.ts";
import type { OpenReview } from "../review/reviewed-revision.ts";

/**
 * The preview that the page being rendered shows; undefined for a reader's page. Only under Draft
 * Mode are headers looked at: pages for readers stay independent of any request.
 */
export const requestedReview = cache(async (): Promise<OpenReview | undefined> => {
  if (!(await draftMode()).isEnabled) return undefined;
  const id = (await headers()).get(reviewHeader);
  return id === null ? undefined : shown(id);
});
