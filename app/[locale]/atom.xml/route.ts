import { answerFeed } from "#lib/feeds/answer.ts";
import { localeOf } from "#lib/pages/params.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/[locale]/atom.xml">) {
  return answerFeed("atom", await localeOf(params));
}
