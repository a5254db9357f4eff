import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { hasBody } from "./small-bodies.ts";

/**
 * How long a client may take, in milliseconds: for the head of a request, for all of it, and to
 * take a part of the answer, which Node notices after this time or twice as much, or of sound or film
 * that may be stopped; and to go on sending what nobody reads, after the answer. Who is slower is
 * answered 408, or cut off. Who is signed in may send files for as long as a slow line takes.
 */
const most = {
  ...{ head: 10_000, request: 15_000, files: 600_000 },
  ...{ answer: 8_000, pause: 60_000, unread: 2_000 },
};

/** Proxies keep a connection for a minute (nginx, upstream keepalive_timeout): it must not end first. */
const keptOpen = 75_000;

/** What the server is made with. Node's own limits are minutes for a request, and 5 s between two. */
export const timeouts: ServerOptions = {
  keepAliveTimeout: keptOpen,
  headersTimeout: most.head,
  requestTimeout: most.files,
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

/** Requests that may take as long as files do. */
const patient = new WeakSet<IncomingMessage>();

/** Lets a request of somebody who is known take as long as its files need. */
export const waitForFiles = (request: IncomingMessage): void => {
  patient.add(request);
};

/** Answers whoever has not sent all of a request in time, as Node does who never sends all of a head. */
export function cutOffSlow(answer: (error: NodeJS.ErrnoException, socket: Duplex) => void) {
  const listener: RequestListener = (request, response) => {
    if (!hasBody(request)) return;
    const timer = setTimeout(() => {
      if (request.complete || patient.has(request)) return;
      const late = Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
      if (response.headersSent) request.socket.destroy();
      else answer(late, request.socket);
    }, most.request).unref();
    request.once("close", () => clearTimeout(timer));
  };
  return listener;
}
