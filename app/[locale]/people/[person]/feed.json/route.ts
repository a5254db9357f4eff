import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/people/[person]/feed.json">;

export async function GET(_request: Request, { params }: Context) {
  return answerFeed("json", await localeOf(params), {
    room: "people",
    slug: segment((await params).person),
  });
}
