import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprintOf } from "./code-fingerprint.ts";

test("code and packages have a name of their own; tests and scripts do not count", () => {
  const root = mkdtempSync(join(tmpdir(), "tribune-code-"));
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const name = () => fingerprintOf(["lib"], root);
  mkdirSync(join(root, "lib/body"), { recursive: true });
  write("package.json", '{ "scripts": {}, "dependencies": { "yaml": "2.9.1" } }');
  write("lib/body/check.ts", "one");
  const first = name();
  write("lib/body/check.test.ts", "a test");
  write("package.json", '{ "scripts": { "a": "b" }, "dependencies": { "yaml": "2.9.1" } }');
  expect(name()).toBe(first);
  write("package.json", '{ "dependencies": { "yaml": "2.9.2" } }');
  const updated = name();
  write("lib/body/check.ts", "two");
  expect(new Set([first, updated, name()]).size).toBe(3);
  rmSync(root, { recursive: true });
});
