import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "#lib/server/build.ts";
import { measureSaving } from "./saving.ts";

const { values } = parseArgs({ options: { articles: { type: "string", multiple: true } } });
const sizes = (values.articles ?? ["9", "1000"]).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error("--articles takes a number of works, 1 or more");
}

await buildIfNeeded();
const saving = [];
for (const size of sizes) saving.push(await measureSaving(size));
console.log("\nSaving a file in the watched directory");
console.table(saving);

await mkdir(".data", { recursive: true });
await writeFile(".data/bench.json", `${JSON.stringify({ saving }, null, 2)}\n`);
console.log("Written to .data/bench.json");
