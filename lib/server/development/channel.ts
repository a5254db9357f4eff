import { readFileSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { adviceBoxUrl, changesUrl } from "../../i18n/urls.ts";
import type { PageAdvice } from "./page-advice.ts";

/** What the page at a path is told; undefined until anything was judged. */
export type AdviceFor = (path: string) => PageAdvice | undefined;

const base = "http://site";

/**
 * Tells open pages that content changed, which Next's hot reload does not know of, and what the
 * checks say of it. All other requests are Next's.
 */
export function developmentChannel(next: RequestListener, adviceFor: AdviceFor) {
  const listening = new Map<ServerResponse, string>();
  const advise = (response: ServerResponse, path: string) => {
    const advice = adviceFor(path);
    if (advice !== undefined) write(response, "advice", JSON.stringify(advice));
  };
  const handle: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", base);
    if (pathname === adviceBoxUrl) sendScript(response);
    else if (pathname === changesUrl) {
      const path = searchParams.get("path") ?? "/";
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
      response.flushHeaders();
      listening.set(response, path);
      response.on("close", () => listening.delete(response));
      advise(response, path);
    } else next(request, response);
  };
  return {
    handle,
    /** Content was published: pages show it when they are loaded again. */
    reload: () => {
      for (const response of listening.keys()) write(response, "published", "");
    },
    /** Something was judged anew: each page is told what concerns it. */
    advise: () => {
      for (const [response, path] of listening) advise(response, path);
    },
  };
}

/** One event (HTML, 9.2.6); JSON has no line break that would end it. */
function write(response: ServerResponse, event: string, data: string): void {
  response.write(`event: ${event}\ndata: ${data}\n\n`);
}

function sendScript(response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(readFileSync(join(import.meta.dirname, "advice-box.js")));
}
