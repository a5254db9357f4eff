import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { warn } from "../log.ts";
import { forwardedFor } from "../security/client.ts";

/** By which proxies say for whom they ask, or that they do. */
const traces = ["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-proto"];

/**
 * Tells the operator, once, of proxies that TRUSTED_PROXIES does not count: it has no effect that
 * anybody would see but that limits hold for nobody, or for all readers together. `proxies`: how
 * many are named; `tell` writes a warning.
 */
export function noticeUnnamedProxies(
  proxies: number,
  tell: (sentence: string) => void = (sentence) => warn("proxies", sentence),
): RequestListener {
  let told = false;
  return (request) => {
    if (told) return;
    const sentence = discrepancy(request.headers, proxies);
    if (sentence === undefined) return;
    told = true;
    tell(sentence);
  };
}

function discrepancy(headers: IncomingHttpHeaders, proxies: number): string | undefined {
  const trace = traces.find((name) => headers[name] !== undefined);
  if (trace === undefined) return undefined;
  const seen = forwardedFor({ headers }).length;
  if (proxies === 0) {
    return `A request came through a proxy (it has ${trace}), and TRUSTED_PROXIES is 0: limits can't tell readers apart. Set it to the number of your proxies, here perhaps ${Math.max(1, seen)}, and let them write X-Forwarded-For; if none of yours is in front, this was a client's own invention.`;
  }
  if (seen >= proxies) return undefined;
  return `TRUSTED_PROXIES is ${proxies}, and a request came with ${seen} address(es) in X-Forwarded-For: limits hold for nobody. Set it to the number of your proxies, and let each of them write X-Forwarded-For.`;
}
