import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/[locale]/feed.json">) {
  return answerFeed("json", await localeOf(params));
}
