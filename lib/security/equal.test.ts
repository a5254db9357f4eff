import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sameSecret } from "./equal.ts";

test("secrets are the same or not, whatever their lengths", () => {
  expect(sameSecret("a", "a")).toBe(true);
  for (const other of ["", "b", "aa", "A", "a\0"]) expect(sameSecret(other, "a")).toBe(false);
});

/** A measure of time would say yes and no: what can be told for sure is who compares, and how. */
test("a secret is compared in one place, which takes the same time whatever differs", () => {
  const files = globSync("{lib,app}/**/*.{ts,tsx}").filter((name) => !name.includes(".test."));
  const text = (name: string) => readFileSync(name, "utf8");
  const comparing = files.filter((name) => /timingSafeEqual/.test(text(name)));
  expect(comparing).toEqual(["lib/security/equal.ts"]);
  const using = files.filter((name) => /\bsameSecret\(/.test(text(name))).sort();
  expect(using).toEqual([
    "lib/isr/renew.ts",
    "lib/publish/health.ts",
    "lib/publish/webhook-signature.ts",
    "lib/review/endpoint.ts",
    "lib/security/equal.ts",
    "lib/security/signed-text.ts",
    "lib/server/metrics/send-metrics.ts",
  ]);
  // Nowhere else does an operator see how far two secrets agree.
  const secret = /(?:secret|signature|token|hmac)\w*\s*[!=]={1,2}(?!=|\s*(?:undefined|null|""))/i;
  for (const name of files.filter((each) => /signature|token|secret/i.test(each))) {
    expect(text(name), name).not.toMatch(secret);
  }
});
