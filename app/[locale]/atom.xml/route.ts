import { answerFeed } from "#lib/request/feed-response.ts";
import { localeOf } from "#lib/request/route-params.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/[locale]/atom.xml">) {
  return answerFeed("atom", await localeOf(params));
}
