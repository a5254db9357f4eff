import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { startVerifying } from "./webhook-signature.ts";

const body = Buffer.from('{"é":1}');
const hmac = `sha256=${createHmac("sha256", "s").update(body).digest("hex")}`;

/** Verifies the body as it comes, in parts. */
function isSigned(headers: Record<string, string>): boolean {
  const verification = startVerifying(new Headers(headers), "s");
  if (verification.hopeless) return false;
  for (const byte of body) verification.take(Uint8Array.of(byte));
  return verification.isSigned();
}

test.each([
  [{ authorization: "Bearer s" }, true],
  [{ authorization: "bearer s" }, true],
  [{ authorization: "Bearer t" }, false],
  [{ authorization: "Bearer " }, false],
  [{ "x-hub-signature-256": hmac }, true],
  [{ "x-hub-signature-256": hmac.replace(/.$/, "x") }, false],
  [{ "x-hub-signature-256": "" }, false],
  [{ "x-gitlab-token": "s" }, true],
  [{ "x-gitlab-token": "" }, false],
  [{}, false],
] as [Record<string, string>, boolean][])("%j is signed: %s", (headers, signed) => {
  expect(isSigned(headers)).toBe(signed);
});

test("a wrong bearer is not mended by a good signature", () => {
  const headers = { authorization: "Bearer t", "x-hub-signature-256": hmac };
  expect(isSigned(headers)).toBe(false);
});
