import { expect, test } from "vitest";
import { readSigned, signText } from "./signed-text.ts";

const signed = signText({ name: "Ana" }, "secret", "a use");

test("what was signed is read again, by whoever knows the secret and for the same use", () => {
  expect(readSigned(signed, "secret", "a use")).toEqual({ name: "Ana" });
  expect(readSigned(signed, "another secret", "a use")).toBeUndefined();
  expect(readSigned(signed, "secret", "another use")).toBeUndefined();
});

test("a text with one letter changed, cut or added says nothing", () => {
  const [payload = "", signature = ""] = signed.split(".");
  const other = Buffer.from(JSON.stringify({ name: "Eve" })).toString("base64url");
  const bad = [
    ...["", ".", payload, `${payload}.`, `.${signature}`, `${signed}.`, `${signed}x`],
    ...[`${other}.${signature}`, signed.slice(0, -1), `${payload}.${signature}.${signature}`],
  ];
  expect(bad.map((text) => readSigned(text, "secret", "a use"))).toEqual(bad.map(() => undefined));
});
