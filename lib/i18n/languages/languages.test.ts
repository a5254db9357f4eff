import { expect, test } from "vitest";
import en from "./messages/en.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };

/** Every key with the arguments its text takes. */
function keysOf(tree: object, path = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    if (typeof value !== "string") return keysOf(value, `${path}${name}.`);
    const args = [...value.matchAll(/\{(\w+)/g)].map(([, arg]) => arg).sort();
    return [`${path}${name}(${[...new Set(args)].join()})`];
  });
}

test("both languages have the same messages with the same arguments", () => {
  expect(keysOf(en).sort()).toEqual(keysOf(fr).sort());
});

test("no message is empty", () => {
  expect(JSON.stringify([fr, en])).not.toMatch(/:\s*""/);
});
