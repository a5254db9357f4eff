import { readEnvironment } from "#lib/environment/environment.ts";
import { opened } from "#lib/isr/opened.ts";
import { answerHealth } from "#lib/publish/health.ts";

export const dynamic = "force-dynamic";

/** Whether the site is well; to who may know, what is wrong with it and what comes next. */
export async function GET(request: Request): Promise<Response> {
  // What can't be opened is told as what is not there yet; the log says why.
  await opened().catch(() => undefined);
  return answerHealth(request.headers, readEnvironment(process.env), Date.now());
}
