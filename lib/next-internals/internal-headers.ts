import type { IncomingHttpHeaders } from "node:http";

/** Tells Next which review a request shows. Its value means nothing but here and now. */
export const reviewHeader = "x-tribune-preview";

/** Tells Next what of the desk a request shows, in the same way. */
export const deskHeader = "x-tribune-desk";

/** By which Next's parts, its hosts and old proxies say what a request is to be taken for. */
const inside =
  /^(?:rsc|purpose|next-.*|x-(?:middleware|invoke|matched|nextjs|next|now|vercel|original|rewrite)-.*|x-forwarded-(?:host|port|proto|server))$/;

/** What a client may say: a request from outside is never taken for one from within. */
export function outsideHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => name !== reviewHeader && name !== deskHeader && !inside.test(name),
  );
  return Object.fromEntries(kept);
}
