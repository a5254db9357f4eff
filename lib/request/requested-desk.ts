import { headers } from "next/headers";
import { type DeskView, shownDesk } from "../desk/desk-state.ts";
import { deskHeader } from "../next-internals/internal-headers.ts";

/** What of the desk the page being rendered shows; undefined for whoever was not let in by the server. */
export async function requestedDesk(): Promise<DeskView | undefined> {
  const id = (await headers()).get(deskHeader);
  return id === null ? undefined : shownDesk(id);
}
