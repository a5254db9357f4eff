import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/themes/[theme]/feed.json">;

export async function GET(_request: Request, { params }: Context) {
  return answerFeed("json", await localeOf(params), {
    room: "themes",
    slug: segment((await params).theme),
  });
}
