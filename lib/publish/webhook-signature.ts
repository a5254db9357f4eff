import { createHmac } from "node:crypto";
import { bearerIn } from "../security/bearer.ts";
import { sameSecret } from "../security/equal.ts";

/** Whether a request to publish comes from someone who knows the secret, told as its body comes. */
export interface Verification {
  /** Nothing that may follow makes it signed: its body need not be read. */
  readonly hopeless: boolean;
  /** Takes the next part of the raw body. */
  take(part: Uint8Array): void;
  /** Whether it is signed, once all of the body was taken. */
  isSigned(): boolean;
}

/**
 * Begins to verify a request, in one of three ways: a bearer token (RFC 6750); `X-Hub-Signature-256`,
 * the HMAC-SHA-256 of the raw body as GitHub, Gitea and Forgejo send it; GitLab's `X-Gitlab-Token`,
 * the secret itself.
 */
export function startVerifying(headers: Headers, secret: string): Verification {
  const bearer = bearerIn(headers.get("authorization"));
  if (bearer !== undefined) return known(sameSecret(bearer, secret));
  const signature = headers.get("x-hub-signature-256");
  if (signature === null) {
    const token = headers.get("x-gitlab-token");
    return known(token !== null && sameSecret(token, secret));
  }
  const hmac = createHmac("sha256", secret);
  return {
    hopeless: !/^sha256=[0-9a-f]{64}$/i.test(signature),
    take: (part) => hmac.update(part),
    isSigned: () => sameSecret(signature.toLowerCase(), `sha256=${hmac.digest("hex")}`),
  };
}

function known(signed: boolean): Verification {
  return { hopeless: !signed, take: () => undefined, isSigned: () => signed };
}
