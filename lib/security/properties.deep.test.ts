import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRedirects } from "../content/redirects-file.ts";
import { languages } from "../i18n/languages/register.ts";
import { typeset } from "../i18n/typography.ts";
import { startVerifying } from "../publish/webhook-signature.ts";
import { readToken, signToken } from "../review/link-token.ts";
import { parseQuery } from "../search/query.ts";
import { termsOf } from "../search/terms.ts";
import { codingsFor } from "../server/codings.ts";
import { preferredLocale } from "../server/preferred-language.ts";
import { hanging, holds, processorTime } from "../testing/fuzzing.ts";
import { madeUpText } from "../testing/made-up-texts.ts";
import { fieldsOf } from "../views/search-request.ts";

const secret = "a secret for tests";
const latin = fc
  .string({ unit: "binary-ascii", maxLength: 60 })
  .map((text) => text.replace(/[^ -~]/g, "?"));

const isSigned = (headers: Headers, body: Uint8Array) => {
  const verification = startVerifying(headers, secret);
  verification.take(body);
  return !verification.hopeless && verification.isSigned();
};

test("no headers are signed but those made with the secret", async () => {
  const names = fc.constantFrom("authorization", "x-hub-signature-256", "x-gitlab-token");
  const values = fc.oneof(
    latin,
    latin.map((text) => `Bearer ${text}`),
    latin.map((text) => `sha256=${text}`),
  );
  const cases = fc.tuple(fc.dictionary(names, values), fc.uint8Array({ maxLength: 40 }));
  await holds("signatures", 600, cases, ([headers, body]) => {
    expect(isSigned(new Headers(headers), body)).toBe(false);
    const good = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
    expect(isSigned(new Headers({ "x-hub-signature-256": good }), body)).toBe(true);
  });
}, 1e9);

test("a link opens what it was signed for, and no change of it opens anything", async () => {
  const ref = fc.string({ minLength: 1, maxLength: 100 });
  const cases = fc.tuple(
    ref,
    fc.nat(2_000_000_000),
    fc.nat(500),
    fc.string({ minLength: 1, maxLength: 3 }),
  );
  await holds("tokens", 600, cases, ([ref, until, at, put]) => {
    const claims = { purpose: "preview", ref, locale: "fr", until } as const;
    const token = signToken(claims, secret);
    expect(readToken(token, secret, until * 1_000)).toEqual({ claims });
    expect(readToken(token, secret, until * 1_000 + 1)).toEqual({
      refused: "expired",
      locale: "fr",
    });
    const changed =
      token.slice(0, at % token.length) + put + token.slice((at % token.length) + put.length);
    if (changed !== token) expect(readToken(changed, secret, 0)).toEqual({ refused: "invalid" });
    expect(readToken(put + at, secret, 0)).toEqual({ refused: "invalid" });
    expect(readToken(token, `${secret}.`, 0)).toEqual({ refused: "invalid" });
  });
}, 1e9);

test("any query is words and phrases of it, and none is long in reading", async () => {
  await holds("queries", 400, madeUpText, (text) => {
    const time = processorTime(() => {
      const { q = "" } = fieldsOf(() => text);
      expect(q.length).toBeLessThanOrEqual(201);
      for (const { words } of parseQuery(q)) {
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        termsOf(words.join(" "), "fr");
      }
    });
    expect(time).toBeLessThan(hanging);
  });
}, 1e9);

test("typesetting loses no letter, is long in nothing, and a second time changes nothing", async () => {
  const letters = (text: string) => text.replace(/[\s'’]/gu, "");
  await holds("typography", 400, madeUpText, (text) => {
    for (const locale of ["fr", "en"] as const) {
      let [once, twice] = ["", ""];
      expect(processorTime(() => (once = typeset(text, locale)))).toBeLessThan(hanging);
      twice = typeset(once, locale);
      expect(letters(once)).toBe(letters(text));
      expect(twice).toBe(typeset(twice, locale));
    }
  });
}, 1e9);

test("any Accept-Language gives a language, any Accept-Encoding codings that are there", async () => {
  const piece = fc.constantFrom(
    ..."fr en * de fr-FR ;q= 0 1 0.5 , - ; = br gzip identity x".split(" "),
  );
  const cases = fc.oneof(
    latin,
    fc.array(piece, { maxLength: 2_000 }).map((all) => all.join("")),
  );
  await holds("languages", 400, cases, (header) => {
    const request = { headers: { "accept-language": header } } as IncomingMessage;
    const time = processorTime(() => {
      expect(languages.map(({ tag }) => tag)).toContain(preferredLocale(request));
      for (const coding of codingsFor(header)) expect(["br", "gzip", "identity"]).toContain(coding);
    });
    expect(time).toBeLessThan(hanging);
  });
}, 1e9);

test("whatever redirects.yaml says, a redirect leads to this site and comes to an end", async () => {
  const path = fc
    .array(
      fc.constantFrom(
        "/",
        "/",
        "a",
        "b",
        "..",
        ".",
        "\\",
        "//",
        "evil.example",
        "%2f",
        "\t",
        ":",
        "@",
      ),
      { maxLength: 5 },
    )
    .map((all) => all.join(""));
  await holds("redirects", 400, fc.dictionary(path, path, { maxKeys: 8 }), (pairs) => {
    const { value } = parseRedirects(Buffer.from(JSON.stringify(pairs)), "redirects.yaml");
    for (const [from, to] of value ?? []) {
      expect(new URL(to, "http://site").host).toBe("site");
      expect(value?.get(to) === undefined || to === from).toBe(true);
    }
  });
}, 1e9);
