import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/people/[person]/feed.xml">;

export async function GET(_request: Request, { params }: Context) {
  return answerFeed("rss", await localeOf(params), {
    room: "people",
    slug: segment((await params).person),
  });
}
