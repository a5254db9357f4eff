import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleDeskScript } from "./desk-script.ts";

test("the script of the desk is small enough for a slow connection, and one file", async () => {
  const script = Buffer.from(await bundleDeskScript());
  expect(brotliCompressSync(script).byteLength).toBeGreaterThan(10_000);
  expect(brotliCompressSync(script).byteLength).toBeLessThan(120_000);
  expect(script.toString()).not.toMatch(/^import[ {"']/m);
});
