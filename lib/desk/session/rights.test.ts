import { expect, test } from "vitest";
import { identified, rightOf } from "./rights.ts";

const lists = {
  writers: ["@mairie.example", "group:editors", "group:office/press"],
  publishers: ["Ana@Mairie.example", "group:/chiefs"],
};

/** What somebody may do by the claims of their provider. */
const may = (claims: Record<string, unknown>) => rightOf(identified(claims), lists);

test("an address, its domain and a group are each enough, and more right wins over less", () => {
  expect(may({ email: "bob@mairie.example" })).toBe("write");
  expect(may({ email: "ana@mairie.example" })).toBe("publish");
  expect(may({ groups: ["editors"] })).toBe("write");
  expect(may({ email: "eve@other.example", groups: ["editors", "chiefs"] })).toBe("publish");
  expect(may({ email: "eve@other.example" })).toBeUndefined();
  expect(may({})).toBeUndefined();
});

test("a group's path as Keycloak writes it is its name", () => {
  expect(may({ groups: ["/editors"] })).toBe("write");
  expect(may({ groups: ["/office/press"] })).toBe("write");
  expect(may({ groups: ["chiefs"] })).toBe("publish");
});

test.each<[string, Record<string, unknown>]>([
  [
    "an address that the provider calls unverified",
    { email: "ana@mairie.example", email_verified: false },
  ],
  ["the same, written as a text", { email: "ana@mairie.example", email_verified: "false" }],
  ["an address below the domain", { email: "eve@sub.mairie.example" }],
  ["a domain that ends alike", { email: "eve@notmairie.example" }],
  ["an address with the domain in its first part", { email: "eve@mairie.example@other.example" }],
  ["an address that ends in two", { email: "eve@other.example@mairie.example" }],
  ["two addresses in one", { email: "eve@other.example,ana@mairie.example" }],
  ["a domain alone", { email: "@mairie.example" }],
  ["a letter that only looks the same", { email: "ana@ma\u0131rie.example" }],
  ["an address that is no text", { email: ["ana@mairie.example"] }],
  ["a group below the one that is named", { groups: ["/other/editors"] }],
  ["a group above it", { groups: ["office"] }],
  ["a group with other capitals", { groups: ["Editors"] }],
  ["a group that names a rule", { groups: ["group:editors", "@mairie.example", ""] }],
  ["groups that are no list", { groups: { editors: true } }],
])("%s opens nothing", (_case, claims) => {
  expect(may(claims)).toBeUndefined();
});

test("one group need not be a list", () => {
  expect(may({ groups: "editors" })).toBe("write");
});

test("a sign that Unicode takes for a small k is none", () => {
  const kate = { writers: ["kate@mairie.example"], publishers: [] };
  expect(rightOf(identified({ email: "KATE@mairie.example" }), kate)).toBe("write");
  expect(rightOf(identified({ email: "\u212Aate@mairie.example" }), kate)).toBeUndefined();
});
