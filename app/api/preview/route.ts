import { draftMode } from "next/headers";
import { readEnvironment } from "#lib/environment/environment.ts";
import { answerOpen } from "#lib/review/endpoint.ts";
import { currentReviews } from "#lib/review/review-state.ts";

export const dynamic = "force-dynamic";

/** A signed link opens the review and leads to the page it names. */
export async function GET(request: Request): Promise<Response> {
  const secure = readEnvironment(process.env).SITE_URL.startsWith("https:");
  const asked = { request, previews: currentReviews(), secure, now: Date.now() };
  const draft = await draftMode();
  return answerOpen(asked, () => draft.enable());
}
