import { readEnvironment } from "#lib/environment/environment.ts";
import { answerPublish } from "#lib/publish/endpoint.ts";
import { currentPublication } from "#lib/publish/published-state.ts";

export const dynamic = "force-dynamic";

/** A forge's webhook, or whoever knows the secret, asks for the newest content to go live. */
function publish(request: Request): Promise<Response> {
  return answerPublish(request, readEnvironment(process.env).PUBLISH_SECRET, currentPublication());
}

export { publish as DELETE, publish as GET, publish as PATCH, publish as POST, publish as PUT };
