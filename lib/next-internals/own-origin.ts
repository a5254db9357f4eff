/**
 * Where this deployment reaches itself: on `next start` and on the standalone server at the address
 * that Next gives its own processes, on a platform at that of the site.
 */
export function ownOrigin(site: string): string {
  return process.env.__NEXT_PRIVATE_ORIGIN ?? site;
}
