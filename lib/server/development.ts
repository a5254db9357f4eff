import type { RequestListener, ServerResponse } from "node:http";

/** Where a page under development listens for content that was published. */
export const changesUrl = "/api/content-changes";

/** Tells open pages that content changed: Next's hot reload knows of code alone. */
export function contentReload(next: RequestListener) {
  const listening = new Set<ServerResponse>();
  const handle: RequestListener = (request, response) => {
    if (request.url !== changesUrl) {
      next(request, response);
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    listening.add(response);
    response.on("close", () => listening.delete(response));
  };
  const announce = () => {
    for (const response of listening) response.write("data: published\n\n");
  };
  return { handle, announce };
}
