import { answerFeed } from "#lib/feeds/answer.ts";
import { localeOf } from "#lib/pages/params.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/[locale]/feed.json">) {
  return answerFeed("json", await localeOf(params));
}
