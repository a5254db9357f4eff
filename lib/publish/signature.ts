import { createHmac } from "node:crypto";
import { sameSecret } from "../security/equal.ts";

/**
 * Whether a request to publish comes from someone who knows the secret, in one of three ways: a
 * bearer token (RFC 6750); `X-Hub-Signature-256`, the HMAC-SHA-256 of the raw body as GitHub, Gitea
 * and Forgejo send it; GitLab's `X-Gitlab-Token`, the secret itself.
 */
export function isSigned(headers: Headers, body: Uint8Array, secret: string): boolean {
  const bearer = /^Bearer +(\S.*)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return sameSecret(bearer.trim(), secret);
  const signature = headers.get("x-hub-signature-256");
  if (signature !== null) {
    const expected = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
    return sameSecret(signature.toLowerCase(), expected);
  }
  const token = headers.get("x-gitlab-token");
  return token !== null && sameSecret(token, secret);
}
