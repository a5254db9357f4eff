import type { RequestListener, ServerOptions, ServerResponse } from "node:http";
import { hasBody } from "./small-bodies.ts";

/**
 * How long a client may take, in milliseconds: for the head of a request, for all of it, and to
 * take a part of the answer, which Node notices after this time or twice as much, or of sound or film
 * that may be stopped; and to go on sending what nobody reads, after the answer. Who is slower is answered 408, or cut off.
 */
const most = { head: 10_000, request: 15_000, answer: 8_000, pause: 60_000, unread: 2_000 };

/** Proxies keep a connection for a minute (nginx, upstream keepalive_timeout): it must not end first. */
const keptOpen = 75_000;

/** What the server is made with. Node's own limits are minutes for a request, and 5 s between two. */
export const timeouts: ServerOptions = {
  keepAliveTimeout: keptOpen,
  headersTimeout: most.head,
  requestTimeout: most.request,
  connectionsCheckingInterval: 1_000,
};

/** Cuts off whoever does not take what was sent: it would be held in memory for as long. */
export const cutOffStalled: RequestListener = (_request, response) => {
  response.setTimeout(most.answer, () => {
    // What is still being made has sent nothing, and may take its time.
    if (response.socket !== null && response.socket.writableLength > 0) response.destroy();
  });
};

/**
 * Lets whoever plays sound or film stop for a while: a player that has enough for now takes nothing
 * more, and only a small part of the file waits for it in memory.
 */
export function allowPauses(response: ServerResponse): void {
  response.setTimeout(most.pause);
}

/** Cuts off whoever has an answer and still sends. Cut off at once, many would not read the answer. */
export const cutOffUnread: RequestListener = (request, response) => {
  if (!hasBody(request)) return;
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, most.unread).unref();
  });
};
