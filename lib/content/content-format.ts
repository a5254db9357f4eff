/**
 * The format in which content is written, as site.yaml may name it. It is raised by a release that
 * no longer reads what another one did; the changelog says what to write instead.
 */
export const contentFormat = 1;

/** Fields that earlier releases read, by what they are called now. */
export const formerNames: Readonly<Record<string, string>> = {
  // Of a page about the site.
  description: "summary",
};

/** What other programs call a field of an article: in small letters, without a sign between words. */
export const namesElsewhere: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...["expires", "expiry", "expirydate", "expireson", "expiration", "expirationdate"],
    ...["ends", "end", "enddate", "unpublish", "unpublishdate", "unpublishon", "publishuntil"],
  ].map((name) => [name, "until"]),
);
