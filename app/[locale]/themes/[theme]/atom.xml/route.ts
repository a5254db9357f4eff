import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/[locale]/themes/[theme]/atom.xml">;

export async function GET(_request: Request, { params }: Context) {
  return answerFeed("atom", await localeOf(params), {
    room: "themes",
    slug: segment((await params).theme),
  });
}
