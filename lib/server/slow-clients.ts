import type { RequestListener, ServerOptions } from "node:http";

/**
 * How long a client may take, in milliseconds: for the head of a request, for all of it, and to
 * take a part of the answer, which Node notices after this time or twice as much. Who is slower is
 * answered 408, or cut off in the middle of an answer.
 */
const most = { head: 10_000, request: 15_000, answer: 8_000 };

/** What the server is made with. Node's own limits are minutes. */
export const patience: ServerOptions = {
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
