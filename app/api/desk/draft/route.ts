import { draftMode, headers } from "next/headers";
import { shownTyping } from "#lib/desk/desk-state.ts";
import { deskHeader } from "#lib/next-internals/internal-headers.ts";

export const dynamic = "force-dynamic";

/** Opens Draft Mode to the server, which shows somebody at the desk a page as it is typed. */
export async function GET(): Promise<Response> {
  const id = (await headers()).get(deskHeader);
  if (id === null || shownTyping(id) === undefined) return new Response(null, { status: 404 });
  (await draftMode()).enable();
  return new Response(null, { status: 204 });
}
