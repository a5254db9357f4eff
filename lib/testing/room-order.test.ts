import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** From the ground up: a room uses those before it, never those after. */
const rooms = [
  ...["lib/security", "lib/log.ts", "lib/next-internals", "lib/i18n", "lib/environment"],
  ...["lib/content", "lib/diff", "lib/history", "lib/search", "lib/media", "lib/cover"],
  ...["lib/views", "lib/feeds", "lib/markdown", "lib/seo", "lib/checks", "lib/handbook"],
  ...["lib/cache", "lib/publish", "lib/review", "lib/desk", "lib/isr", "lib/request"],
  ...["components", "app", "lib/server", "lib/commands", "lib/import", "lib/forge"],
];

const files = globSync("{lib,components,app}/**/*.{ts,tsx}").filter(
  (file) => !/\.test\.|\.d\.ts$|^lib\/testing\//.test(file),
);

/** What a file imports of this project, types included. */
function importsOf(file: string): string[] {
  const written = readFileSync(file, "utf8").matchAll(/from "(#|\.\.?\/)([^"]+)"/g);
  return [...written].map(([, start = "", path = ""]) =>
    start === "#" ? path : normalize(join(dirname(file), start, path)),
  );
}

const roomOf = (file: string) =>
  rooms.findIndex((room) => file === room || file.startsWith(`${room}/`));

test("every file has its room", () => {
  expect(files.filter((file) => roomOf(file) < 0)).toEqual([]);
});

test("no room uses one that stands on it", () => {
  const back = files.flatMap((file) =>
    importsOf(file)
      .filter((used) => files.includes(used) && roomOf(used) > roomOf(file))
      .map((used) => `${file} → ${used}`),
  );
  expect(back).toEqual([]);
});

test("no file leads back to itself, types included", () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  const clear = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (clear.has(file)) return undefined;
    for (const used of graph.get(file) ?? []) {
      const circle = walk(used, [...way, file]);
      if (circle !== undefined) return circle;
    }
    clear.add(file);
    return undefined;
  };
  expect(files.flatMap((file) => walk(file, []) ?? [])).toEqual([]);
});

test("nothing that is served uses what only tests use", () => {
  const used = files.flatMap((file) =>
    importsOf(file)
      .filter((each) => each.startsWith("lib/testing/") || each.startsWith("e2e/"))
      .map((each) => `${file} → ${each}`),
  );
  expect(used).toEqual([]);
});
