import { readEnvironment } from "#lib/environment/environment.ts";
import { answerRenewal } from "#lib/isr/renew.ts";

export const dynamic = "force-dynamic";

/** A publish of this deployment says which pages Next is to make anew. */
export function POST(request: Request): Promise<Response> {
  return answerRenewal(request, readEnvironment(process.env).PUBLISH_SECRET);
}
