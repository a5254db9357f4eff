import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { readToken, signToken } from "./link-token.ts";

const now = Date.parse("2026-11-24T12:00:00Z");
const until = now / 1_000 + 60;
const claims = { ref: "brouillons/été", article: "2026-11-01-x", locale: "fr", until } as const;
const secret = "a secret";
const token = signToken(claims, secret);

test("a link says what was signed, until its last second", () => {
  expect(readToken(token, secret, now)).toEqual({ claims: { purpose: "preview", ...claims } });
  expect(readToken(token, secret, until * 1_000)).toHaveProperty("claims");
  expect(readToken(token, secret, until * 1_000 + 1)).toEqual({ refused: "expired", locale: "fr" });
});

test("a link of another secret, or of none, opens nothing", () => {
  for (const other of ["a secret ", "A secret", "x"]) {
    expect(readToken(token, other, now)).toEqual({ refused: "invalid" });
  }
  for (const text of ["", ".", token.split(".")[0] ?? "", `${token}.`, `${token}x`, "é.é"]) {
    expect(readToken(text, secret, now), text).toEqual({ refused: "invalid" });
  }
});

test("whatever is changed in a link, it opens nothing", () => {
  const [text = "", signed = ""] = token.split(".");
  for (let place = 0; place < text.length; place += 1) {
    const other = text[place] === "A" ? "B" : "A";
    const changed = text.slice(0, place) + other + text.slice(place + 1);
    expect(readToken(`${changed}.${signed}`, secret, now)).toEqual({ refused: "invalid" });
  }
  const forged = Buffer.from(JSON.stringify({ purpose: "preview", ...claims, ref: "main" }));
  expect(readToken(`${forged.toString("base64url")}.${signed}`, secret, now)).toEqual({
    refused: "invalid",
  });
});

test("a text signed with the secret itself, or for another purpose, is no link", () => {
  const text = Buffer.from(JSON.stringify({ purpose: "preview", ...claims })).toString("base64url");
  const plain = createHmac("sha256", secret).update(text).digest("base64url");
  expect(readToken(`${text}.${plain}`, secret, now)).toEqual({ refused: "invalid" });
  const other = signToken({ ...claims, purpose: "publish" } as typeof claims, secret);
  expect(readToken(other, secret, now)).toEqual({ refused: "invalid" });
});
