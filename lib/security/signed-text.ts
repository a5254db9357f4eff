import { createHmac, hkdfSync } from "node:crypto";
import { sameSecret } from "./equal.ts";

/**
 * Signs a value as a text for one use. Only who knows the secret can make one, or change what one
 * says; what is signed for another use is not taken for it.
 */
export function signText(value: unknown, secret: string, use: string): string {
  const text = Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${text}.${signature(text, secret, use)}`;
}

/** The value that a text holds; undefined unless it was signed so. Its signature comes first. */
export function readSigned(signed: string, secret: string, use: string): unknown {
  const [text = "", given = "", ...rest] = signed.split(".");
  if (rest.length > 0 || !sameSecret(given, signature(text, secret, use))) return undefined;
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The key is made for this one use: the secret itself signs nothing (HKDF, RFC 5869). */
function signature(text: string, secret: string, use: string): string {
  const key = hkdfSync("sha256", secret, "", use, 32);
  return createHmac("sha256", Buffer.from(key)).update(text).digest("base64url");
}
