/**
 * Whether a request that changes something was sent from a page of this site: browsers say so with
 * each (Fetch, 3.1), and one that does not is refused.
 */
export function isFromSite(origin: string | undefined, site: string): boolean {
  return origin !== undefined && origin === new URL(site).origin;
}
