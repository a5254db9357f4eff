import type { RequestListener } from "node:http";
import { Histogram, type Registry } from "prom-client";
import { isNextPath } from "../../next-internals/paths.ts";

/** What was asked for: a page that was there, another page, a file of Next's or ours, an endpoint. */
type Kind = "kept" | "page" | "file" | "api";

function kindOf(url: string, status: number, atOnce: boolean): Kind {
  if (url.startsWith("/api/")) return "api";
  if (isNextPath(url) || /^\/(?:assets|media)\//.test(url)) return "file";
  return atOnce && (status === 200 || status === 304) ? "kept" : "page";
}

/**
 * Measures how long requests take until their answer was handed to the system, by kind and class of
 * status. A kept page is answered before its listener returns, so nothing is to be waited for.
 */
export function measureRequests(registry: Registry, listener: RequestListener): RequestListener {
  const durations = new Histogram({
    name: "tribune_request_duration_seconds",
    help: "How long requests took, by kind and class of status.",
    labelNames: ["kind", "status"],
    buckets: [0.000_1, 0.001, 0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  // Putting labels together costs more than counting.
  const known = new Map<string, ReturnType<typeof durations.labels>>();
  const observe = (kind: Kind, status: number, seconds: number) => {
    const name = kind + Math.floor(status / 100);
    const child = known.get(name) ?? durations.labels(kind, `${Math.floor(status / 100)}xx`);
    known.set(name, child);
    child.observe(seconds);
  };
  return (request, response) => {
    const started = performance.now();
    // Next writes its own idea of the address over it.
    const url = request.url ?? "";
    const done = (atOnce: boolean) => {
      const { statusCode } = response;
      observe(kindOf(url, statusCode, atOnce), statusCode, (performance.now() - started) / 1_000);
    };
    listener(request, response);
    if (response.writableEnded) done(true);
    else response.once("close", () => done(false));
  };
}
