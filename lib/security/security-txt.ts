/** The first instant of the month a given instant lies in, UTC. */
function monthOf(now: number): Date {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth()));
}

/**
 * When what is said today is to be asked again: a year after the month began, so less than a year
 * from now as RFC 9116 recommends, and the same text for the whole month.
 */
export function securityExpires(now: number): string {
  const expires = monthOf(now);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return expires.toISOString();
}

/** `security.txt`, RFC 9116: where to report a vulnerability. */
export function securityText(contact: string, address: string, now: number): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${securityExpires(now)}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${address}`,
    "",
  ].join("\n");
}
