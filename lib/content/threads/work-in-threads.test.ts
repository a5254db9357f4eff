import { expect, test } from "vitest";
import { articleText, MemorySource, siteYaml, themesYaml } from "../../testing/content.ts";
import { buildCatalogue } from "../build-catalogue.ts";
import { manyFiles } from "../parse-all.ts";
import { memoryStore } from "../parsed-store.ts";
import { parseInThreads } from "./parse-in-threads.ts";
import { workInThreads } from "./work-in-threads.ts";

const works = Array.from({ length: manyFiles + 40 }, (_, index) => {
  const body = index === 7 ? "A <Figur />\n" : `Texte **${index}** de l'office ?\n`;
  const path = `articles/2024-05-${String((index % 28) + 1).padStart(2, "0")}-w${index}/fr.mdx`;
  return [path, articleText({ title: `Titre ${index}` }, body)] as const;
});

const huge = ["articles/2024-05-01-huge/fr.mdx", "a".repeat(2 ** 21)] as const;
const files = Object.fromEntries([
  ["site.yaml", siteYaml],
  ["themes.yaml", themesYaml],
  ...works,
  huge,
]);

test("a whole site that is parsed in threads is the site that is parsed file by file", async () => {
  const published = await Promise.all(
    [undefined, parseInThreads].map(async (parseMany) => {
      const [source, store] = [new MemorySource(files), memoryStore()];
      const made = await buildCatalogue(await source.snapshot(), source, store, undefined, {
        parseMany,
        now: Date.UTC(2026, 0, 1),
      });
      const { works: published, problems, parsedCount } = made;
      const bodies = [...published.values()].map(({ fr }) => fr && store.body(fr.file, fr.blob));
      return { published, problems, parsedCount, bodies };
    }),
  );
  const [alone, together] = published;
  expect(together).toEqual(alone);
  expect(alone?.problems.map(({ rule }) => rule).sort()).toEqual([
    "too-large",
    "unknown-component",
  ]);
  expect(alone?.published.size).toBe(works.length - 1);
});

test("a thread that ends is told, and not waited for", async () => {
  const source = new MemorySource(files);
  const entries = [...(await source.snapshot()).entries.values()];
  const program = new URL("data:text/javascript,process.exit(1)");
  await expect(workInThreads(program, entries, source)).rejects.toThrow("ended");
});
