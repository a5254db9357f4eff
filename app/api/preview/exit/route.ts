import { draftMode } from "next/headers";
import { readEnvironment } from "#lib/environment/environment.ts";
import { publishedEdition } from "#lib/publish/published-state.ts";
import { answerExit } from "#lib/review/endpoint.ts";
import { currentReviews } from "#lib/review/review-state.ts";

export const dynamic = "force-dynamic";

/** The button of the banner: the reviewer is a reader again. */
export async function POST(request: Request): Promise<Response> {
  const secure = readEnvironment(process.env).SITE_URL.startsWith("https:");
  const asked = { request, previews: currentReviews(), secure, now: Date.now() };
  const draft = await draftMode();
  return answerExit(asked, publishedEdition(asked.now), () => draft.disable());
}
