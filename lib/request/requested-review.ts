import { draftMode, headers } from "next/headers";
import { cache } from "react";
import type { Opened } from "../review/reviewed-revision.ts";
import { previewHeader, shown } from "../review/state.ts";

/**
 * The preview that the page being rendered shows; undefined for a reader's page. Only under Draft
 * Mode are headers looked at: pages for readers stay independent of any request.
 */
export const requestedPreview = cache(async (): Promise<Opened | undefined> => {
  if (!(await draftMode()).isEnabled) return undefined;
  const id = (await headers()).get(previewHeader);
  return id === null ? undefined : shown(id);
});
