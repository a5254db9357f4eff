import { expect, test } from "vitest";
import { readLink, signLink } from "./personal-link.ts";
import { beginSession, readSession, renewed, signSession } from "./session.ts";

const ana = { name: "Ana Ruiz", email: "ana@mairie.example", may: "write" } as const;
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 24, 9);
const inDays = (days: number) => now / 1_000 + days * 86_400;

test("a personal link is this person until its last second", () => {
  const link = signLink(ana, inDays(1), "secret");
  expect(readLink(link, "secret", now)).toEqual({ person: ana, until: inDays(1) });
  expect(readLink(link, "secret", now + 24 * hour)).toMatchObject({ person: ana });
  expect(readLink(link, "secret", now + 24 * hour + 1)).toEqual({ refused: "expired" });
  expect(readLink(link, "another", now)).toEqual({ refused: "invalid" });
});

test("a session is no link, and a link is no session", () => {
  const session = signSession(beginSession(ana, inDays(1), now), "secret");
  expect(readLink(session, "secret", now)).toEqual({ refused: "invalid" });
  expect(readSession(signLink(ana, inDays(1), "secret"), "secret", now)).toBeUndefined();
});

test("a session ends eight hours after it was last used", () => {
  const session = beginSession(ana, inDays(30), now);
  const token = signSession(session, "secret");
  expect(readSession(token, "secret", now + 8 * hour)?.person).toEqual(ana);
  expect(readSession(token, "secret", now + 8 * hour + 1)).toBeUndefined();
  const later = renewed(session, now + 7 * hour);
  expect(later?.until).toBe((now + 15 * hour) / 1_000);
});

test("a session that was just renewed is not renewed with each page", () => {
  const session = beginSession(ana, inDays(30), now);
  expect(renewed(session, now + hour / 2)).toBeUndefined();
  expect(renewed(session, now + hour)).toBeDefined();
});

test("no use makes a session last longer than what opened it", () => {
  const end = (now + 10 * hour) / 1_000;
  const session = renewed(beginSession(ana, end, now), now + 7 * hour);
  expect(session?.until).toBe(end);
  expect(session && renewed(session, now + 9 * hour)).toBeUndefined();
});

test("another secret ends every session", () => {
  const token = signSession(beginSession(ana, inDays(1), now), "secret");
  expect(readSession(token, "another secret", now)).toBeUndefined();
});
