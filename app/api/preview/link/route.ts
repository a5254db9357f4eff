import { readEnvironment } from "#lib/environment/environment.ts";
import { answerLink } from "#lib/review/endpoint.ts";
import { currentReviews } from "#lib/review/review-state.ts";

export const dynamic = "force-dynamic";

/** The form of the review page: who may publish makes another link. */
export function POST(request: Request): Promise<Response> {
  const env = readEnvironment(process.env);
  const secure = env.SITE_URL.startsWith("https:");
  const asked = { request, previews: currentReviews(), secure, now: Date.now() };
  return answerLink(asked, { preview: env.PREVIEW_SECRET, publish: env.PUBLISH_SECRET });
}
