import { draftMode, headers } from "next/headers";
import { cache } from "react";
import { type DeskView, shownDesk, shownTyping, type TypedView } from "../desk/desk-state.ts";
import { deskHeader } from "../next-internals/internal-headers.ts";

/** What of the desk the page being rendered shows; undefined for whoever was not let in by the server. */
export async function requestedDesk(): Promise<DeskView | undefined> {
  const id = (await headers()).get(deskHeader);
  return id === null ? undefined : shownDesk(id);
}

/** The site as somebody types it, for a page of it; as for a review, readers' pages look at no header. */
export const requestedTyping = cache(async (): Promise<TypedView | undefined> => {
  if (!(await draftMode()).isEnabled) return undefined;
  const id = (await headers()).get(deskHeader);
  return id === null ? undefined : shownTyping(id);
});
