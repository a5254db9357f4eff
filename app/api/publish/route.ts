import { readEnvironment } from "#lib/environment/environment.ts";
import { opened } from "#lib/isr/opened.ts";
import { renewing } from "#lib/isr/publish.ts";
import { isOwnServer } from "#lib/next-internals/own-server.ts";
import { answerPublish } from "#lib/publish/endpoint.ts";
import { currentPublication } from "#lib/publish/published-state.ts";

export const dynamic = "force-dynamic";

/**
 * A forge's webhook, or whoever knows the secret, asks for the newest content to go live. Where this
 * project's server stands in front, it answers by itself.
 */
async function publish(request: Request): Promise<Response> {
  const { PUBLISH_SECRET: secret, SITE_URL } = readEnvironment(process.env);
  await opened();
  const publication = currentPublication();
  const here =
    secret === undefined || publication === undefined || isOwnServer()
      ? publication
      : renewing(publication, SITE_URL, secret);
  return answerPublish(request, secret, here);
}

export { publish as DELETE, publish as GET, publish as PATCH, publish as POST, publish as PUT };
