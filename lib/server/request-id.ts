import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What an id from outside may be: it goes into logs and back to whoever sent it. */
const usable = /^[\w.:+/=-]{1,128}$/;

/**
 * The id under which a request stands in logs and in the outer server's own: the `x-request-id` it
 * came with if that is usable, else a new one. It is in the answer, and endpoints read it.
 */
export function setRequestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers["x-request-id"];
  const id = typeof given === "string" && usable.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = id;
  if (!response.headersSent) response.setHeader("x-request-id", id);
  return id;
}
