import type { IncomingMessage, ServerResponse } from "node:http";
import { answerPublish } from "../publish/endpoint.ts";
import { currentPublication } from "../publish/published-state.ts";

/**
 * Answers a request to publish without Next, which takes in a body as fast as it comes: here it
 * waits in the network until the part before was hashed.
 */
export async function sendPublish(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string | undefined,
): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  // Whoever is refused early is still told so: the connection stays.
  const body = request.iterator({ destroyOnReturn: false });
  const asked = { method: request.method ?? "", headers, body };
  const answer = await answerPublish(asked, secret, currentPublication());
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
