import { answerFeed } from "#lib/request/feed-response.ts";
import { groupOf, localeOf } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/[page]/[group]/feed.json">;

export async function GET(_request: Request, { params }: Context) {
  return answerFeed("json", await localeOf(params), await groupOf(params));
}
