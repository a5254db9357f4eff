import { expect, test } from "vitest";
import { securityText } from "./security-txt.ts";

test("security.txt expires within a year, and says the same all month", () => {
  const text = (now: string) =>
    securityText(
      "mailto:a@b.example",
      "https://x.example/.well-known/security.txt",
      Date.parse(now),
    );
  expect(text("2026-11-24T10:00:00Z")).toBe(
    "Contact: mailto:a@b.example\nExpires: 2027-11-01T00:00:00.000Z\nPreferred-Languages: fr, en\nCanonical: https://x.example/.well-known/security.txt\n",
  );
  expect(text("2026-11-01T00:00:00Z")).toBe(text("2026-11-30T23:59:59Z"));
  expect(text("2026-12-01T00:00:00Z")).not.toBe(text("2026-11-30T23:59:59Z"));
});
