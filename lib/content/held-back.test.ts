import { expect, test } from "vitest";
import {
  articleText,
  type Files,
  lineSource,
  MemorySource,
  themesYaml,
} from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { memoryStore } from "./parsed-store.ts";
import { visibility } from "./visibility.ts";

const hour = 3_600_000;
const noon = Date.parse("2026-11-24T12:00:00Z");
const iso = (hours: number) => new Date(noon + hours * hour).toISOString();
const un = "articles/2026-02-01-un/fr.mdx";
const text = (title: string, fields: Readonly<Record<string, string>> = {}) =>
  articleText({ title, ...fields });

/**
 * What is published of one state after another, each at an hour from noon: while the site runs, at
 * its next publish of the same, and after a restart with nothing kept.
 */
async function inTurn(...states: readonly (readonly [hours: number, files: Files])[]) {
  const line = states.map(([, files]) => ({ "themes.yaml": themesYaml, ...files }));
  const source = new MemorySource({});
  const store = memoryStore();
  const made: Catalogue[] = [];
  for (const [index, [hours]] of [...states, ...states.slice(-1)].entries()) {
    source.files = line[index] ?? source.files;
    const now = noon + hours * hour;
    made.push(await buildCatalogue(await source.snapshot(), source, store, made.at(-1), { now }));
  }
  const times = states.map(([hours]) => noon + hours * hour);
  const again = lineSource(line, times);
  const now = noon;
  made.push(await buildCatalogue(await again.snapshot(), again, memoryStore(), undefined, { now }));
  return made.slice(-3);
}

/** What readers have at an hour: a work's title, or nothing. */
function shown(catalogue: Catalogue, hours = 0, key = "2026-02-01-un") {
  const article = catalogue.works.get(key)?.fr;
  const there = article && visibility(article, noon + hours * hour) === "visible";
  return there ? article.title : undefined;
}

const held = text("Tenu", { date: iso(1) });

test.each([
  ["can't be read", { date: "2026-13-45T08:00:00+01:00" }],
  ["is written as nobody writes it", { date: "demain à 8 h" }],
  ["is not there", { date: "" }],
  ["stands in fields that can't be read", { date: iso(50), extra: "[" }],
  ["became a draft", { date: iso(2), draft: "true", themes: "[alpah]" }],
  [
    "became a withdrawal beside another fault",
    { withdrawn: "{ date: 2026-11-24, reason: E }", themes: "[alpah]" },
  ],
  [
    "became a withdrawal",
    { withdrawn: "{ date: 2026-11-24, reason: E }", themes: "[alpah]", title: "" },
  ],
])("a text under embargo is held back when its new embargo %s", async (_how, fields) => {
  const broken = text("Tenu plus longtemps", fields);
  for (const catalogue of await inTurn([-2, { [un]: held }], [-1, { [un]: broken }])) {
    expect(shown(catalogue, 100)).toBeUndefined();
    expect(catalogue.problems.length).toBeGreaterThan(0);
  }
  const mended = text("Tenu plus longtemps", { date: iso(3) });
  for (const catalogue of await inTurn(
    [-2, { [un]: held }],
    [-1, { [un]: broken }],
    [0, { [un]: mended }],
  )) {
    expect(shown(catalogue, 2.9)).toBeUndefined();
    expect(shown(catalogue, 3)).toBe("Tenu plus longtemps");
  }
});

test("a text under embargo opens no sooner than its broken successor says", async () => {
  const later = text("Plus tard", { date: iso(5), themes: "[alpah]" });
  for (const catalogue of await inTurn([-2, { [un]: held }], [-1, { [un]: later }])) {
    expect(shown(catalogue, 4.9)).toBeUndefined();
    expect(shown(catalogue, 5)).toBe("Tenu");
  }
  const sooner = text("Plus tôt", { date: iso(0.5), themes: "[alpah]" });
  for (const catalogue of await inTurn([-2, { [un]: held }], [-1, { [un]: sooner }])) {
    expect(shown(catalogue, 0.9)).toBeUndefined();
    expect(shown(catalogue, 1)).toBe("Tenu");
  }
});

test.each([
  ["can't be read", { date: "2030-01-01T8:00" }],
  ["stands beside another fault", { date: "2030-01-01T08:00:00Z", themes: "[alpah]" }],
])(
  "what readers could read before an embargo that %s, they go on reading",
  async (_how, fields) => {
    const read = text("Lu", { date: iso(-9) });
    for (const catalogue of await inTurn([-9, { [un]: read }], [-1, { [un]: text("x", fields) }])) {
      expect(shown(catalogue)).toBe("Lu");
    }
  },
);

test("a text that was deleted does not come back with a broken one in its place", async () => {
  const states = [
    [-3, { [un]: text("Supprimé") }],
    [-2, {}],
  ] as const;
  for (const catalogue of await inTurn(...states, [
    -1,
    { [un]: text("x", { themes: "[alpah]" }) },
  ])) {
    expect(shown(catalogue)).toBeUndefined();
  }
});

test("a theme that is taken away costs its articles nothing but the theme", async () => {
  const article = { [un]: text("Lu", { themes: "[beta]" }) };
  const fewer = { "themes.yaml": themesYaml.slice(0, themesYaml.indexOf("beta:")) };
  for (const catalogue of await inTurn([-2, article], [-1, { ...article, ...fewer }])) {
    expect(shown(catalogue)).toBe("Lu");
    expect(catalogue.problems).toMatchObject([{ file: un, rule: "unknown-theme" }]);
  }
});

test("who had an address first keeps it after a restart, and who claims it keeps the old one", async () => {
  const older = "articles/2020-01-01-ancien/fr.mdx";
  const first = { [un]: text("Premier", { slug: "vote" }) };
  const claim = { [older]: text("Second, autrement", { slug: "vote" }) };
  const states = [
    [-3, first],
    [-2, { ...first, [older]: text("Second") }],
  ] as const;
  for (const catalogue of await inTurn(...states, [-1, { ...first, ...claim }])) {
    expect(shown(catalogue)).toBe("Premier");
    expect(shown(catalogue, 0, "2020-01-01-ancien")).toBe("Second");
    expect(catalogue.problems).toMatchObject([{ file: older, rule: "duplicate-slug" }]);
  }
});
