import { readEnvironment } from "#lib/environment/environment.ts";
import { answerHealth } from "#lib/publish/health.ts";

export const dynamic = "force-dynamic";

/** Whether the site is well; to who may know, what is wrong with it and what comes next. */
export function GET(request: Request): Response {
  return answerHealth(request.headers, readEnvironment(process.env), Date.now());
}
