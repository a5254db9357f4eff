import type { RequestListener, ServerResponse } from "node:http";
import type { Report } from "../editor/output/report.ts";

/** Where a page under development listens for content that was published. */
export const changesUrl = "/api/content-changes";

/**
 * Tells open pages that content changed, since Next's hot reload knows of code alone, and what an
 * editor should mend. `announce` reloads them; they are told the problems when they have come back.
 */
export function contentReload(next: RequestListener) {
  const listening = new Set<ServerResponse>();
  let problems: readonly Report[] = [];
  const tell = (response: ServerResponse) => {
    response.write(`event: problems\ndata: ${JSON.stringify(problems)}\n\n`);
  };
  const handle: RequestListener = (request, response) => {
    if (request.url !== changesUrl) {
      next(request, response);
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    tell(response);
    listening.add(response);
    response.on("close", () => listening.delete(response));
  };
  const announce = () => {
    for (const response of listening) response.write("data: published\n\n");
  };
  const show = (found: readonly Report[]) => {
    problems = found;
    for (const response of listening) tell(response);
  };
  return { handle, announce, show };
}
