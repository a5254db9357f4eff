import { readdirSync, readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";
import feedSchema from "./schemas/feed.schema.json" with { type: "json" };
import { violationsInBothSchemes } from "./support/axe.ts";
import { crawl, entrances, type Found } from "./support/crawl.ts";
import { markupRules } from "./support/markup-rules.ts";
import { offices } from "./support/offices.ts";
import { serve } from "./support/serve.ts";
import { hasXmllint, xmlProblems } from "./support/xml.ts";

// Another office's content and nothing else changed: whatever its readers, their programs and search
// engines are answered is the office's own.

interface Site {
  readonly url: string;
  readonly found: readonly Found[];
}

for (const { name, content, languages, offsets } of offices) {
  const test = base.extend<object, { site: Site }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
      async ({}, use) => {
        await using server = await serve({ content });
        await use({ url: server.url, found: await crawl(server.url) });
      },
      { scope: "worker" },
    ],
  });

  test.describe(name, () => {
    test("every address that the site names is there, in its languages alone", ({ site }) => {
      const missing = site.found.filter(({ status }) => status >= 400).map(({ path }) => path);
      expect(missing).toEqual(expectedMissing(site.found));
      const named = site.found.flatMap(({ text }) =>
        [...text.matchAll(/\s(?:hreflang|lang|xml:lang)="([^"]*)"/g)].map(([, tag = ""]) => tag),
      );
      expect([...new Set(named)].filter((tag) => tag !== "x-default").sort()).toEqual(
        [...languages].sort(),
      );
    });

    test("nothing is of the demonstration: no name, no text, no hour", ({ site }) => {
      for (const { path, text, headers } of site.found) {
        const said = `${[...headers].join("\n")}\n${text}`;
        expect(
          demonstration.filter((word) => said.includes(word)),
          path,
        ).toEqual([]);
        const hours = [...text.matchAll(/T\d\d:\d\d:\d\d([+-]\d\d:\d\d)/g)].map(([, each]) => each);
        expect(offsets, path).toEqual(expect.arrayContaining([...new Set(hours)]));
      }
    });

    test("every page is valid, and every feed in its format", async ({ site }) => {
      const validator = new HtmlValidate({
        extends: ["html-validate:standard"],
        rules: markupRules,
      });
      const feeds = addFormats.default(new Ajv2020({ allErrors: true })).compile(feedSchema);
      let pages = 0;
      for (const { path, status, headers, text } of site.found) {
        const type = headers.get("content-type") ?? "";
        if (status !== 200) continue;
        if (type.startsWith("text/html")) {
          pages += 1;
          const { results } = await validator.validateString(text);
          const messages = results.flatMap((each) => each.messages);
          expect(
            messages.map(({ ruleId, message }) => [ruleId, message]),
            path,
          ).toEqual([]);
        }
        if (path.endsWith("feed.json")) {
          expect(feeds(JSON.parse(text)), `${path}: ${JSON.stringify(feeds.errors)}`).toBe(true);
        }
        const schema = /(?:feed|atom)\.xml$/.exec(path)?.[0];
        if (schema !== undefined && hasXmllint) {
          const problems = xmlProblems(text, schema === "atom.xml" ? "atom.rng" : "rss.rng");
          expect(problems, path).toBe("");
        }
      }
      expect(pages).toBeGreaterThan(10 * languages.length);
    });

    test("no kind of page has a fault for assistive technology, or scrolls sideways", async ({
      page,
      site,
    }) => {
      for (const path of oneOfEachKind(site.found, languages[0] ?? "")) {
        await page.goto(site.url + path);
        expect(await violationsInBothSchemes(page), path).toEqual([]);
        await page.setViewportSize({ width: 320, height: 700 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, path).toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });
  });
}

/** What a crawl asks for without having been sent there may be missing. */
function expectedMissing(found: readonly Found[]): string[] {
  return found
    .filter(({ path, status }) => entrances.includes(path) && status === 404)
    .map(({ path }) => path);
}

/** A page of each kind in a language: the first of each shape of address, the search besides. */
function oneOfEachKind(found: readonly Found[], locale: string): readonly string[] {
  const kinds = new Map<string, string>();
  for (const { path, status, headers } of found) {
    const [, first, ...rest] = path.split("/");
    const isPage = status === 200 && headers.get("content-type")?.startsWith("text/html");
    if (!isPage || first !== locale || path.includes("?")) continue;
    const kind = rest.length < 2 ? rest.join("") : `${rest[0]} ${rest.length}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** The words by which the demonstration's content would be known: its names, and its texts' titles. */
const demonstration = wordsOfDemonstration();

function wordsOfDemonstration(): readonly string[] {
  const texts = readdirSync("content", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx") && !path.startsWith("handbook"))
    .map((path) => readFileSync(`content/${path}`, "utf8"));
  const titles = texts.flatMap((text) => /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? []);
  const settings = readFileSync("content/site.yaml", "utf8");
  const said = [...settings.matchAll(/(?:fr|en|name): "?([^"\n{}]{12,}?)"?$/gm)].map(
    ([, text = ""]) => text,
  );
  // Titles of one word are words of any language, such as those of a legal notice.
  const own = [...titles, ...said].filter((text) => text.split(" ").length > 2);
  return ["Jean-Michel Mis", "Tribune", ...new Set(own)];
}
