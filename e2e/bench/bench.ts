import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "#lib/server/build.ts";
import { measureBuild } from "./building.ts";
import { measureChecking } from "./checking.ts";
import { measureFollowing } from "./load/following.ts";
import { measureLoad } from "./load/load.ts";
import { measurePeers } from "./peers/peers.ts";
import { measurePreviewing } from "./previewing.ts";
import { measurePublishing } from "./publishing.ts";
import { measureReading, readingParts } from "./reading/reading.ts";
import { measureSaving } from "./saving.ts";
import { measureSearching } from "./searching.ts";
import { measureWriting } from "./writing.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", multiple: true },
    peers: { type: "boolean", default: false },
    // Only what reading costs: these parts of it, or all.
    reading: { type: "string", multiple: true },
    // Only what one instance and three answer, and how soon all three have a publish.
    load: { type: "boolean", default: false },
  },
});
const chosen = values.articles?.map(Number);
if (chosen?.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error("--articles takes a number of works, 1 or more");
}

const parts = values.reading?.flatMap((part) => (part === "all" ? readingParts : [part]));
const unknown = parts?.find((part) => !readingParts.includes(part));
if (unknown !== undefined) {
  throw new Error(`--reading takes all or one of ${readingParts.join(", ")}, not ${unknown}`);
}

await buildIfNeeded();
await mkdir(".data", { recursive: true });
if (values.load) {
  const load = await measureLoad();
  console.log("\nOne instance and three, on one repository behind nginx");
  console.table(load);
  const following = await measureFollowing();
  console.log("\nThree instances, one of which is told to publish; and after Redis was away");
  if (following) console.table([following]);
  await writeFile(".data/bench-load.json", `${JSON.stringify({ load, following }, null, 2)}\n`);
  console.log("Written to .data/bench-load.json");
  process.exit();
}
const reading = await measureReading(parts ?? readingParts, values.peers);
if (parts !== undefined) {
  await writeFile(".data/bench-reading.json", `${JSON.stringify(reading, null, 2)}\n`);
  console.log("Written to .data/bench-reading.json");
  process.exit();
}
const saving = [];
for (const size of chosen ?? [9, 1_000]) saving.push(await measureSaving(size));
console.log("\nSaving a file in the watched directory");
console.table(saving);

const publishing = [];
for (const size of chosen ?? [100, 1_000, 10_000]) publishing.push(await measurePublishing(size));
if (chosen === undefined) {
  for (const languages of [2, 8]) publishing.push(await measurePublishing(2_000, languages));
}
console.log(
  "\nFrom the signed POST after a push: to the first response that shows it, to the answer",
);
console.table(publishing);

const writing = [];
for (const size of chosen ?? [1_000, 10_000]) writing.push(await measureWriting(size));
console.log("\nWriting at the desk, beside a repository on the same machine");
console.table(writing);

const searching = [];
for (const size of chosen ?? [1_000, 10_000]) searching.push(await measureSearching(size));
console.log("\nSearching: the engine alone, the page, what is proposed as one types");
console.table(searching);

const previewing = [];
for (const size of chosen ?? [100, 10_000]) previewing.push(await measurePreviewing(size));
console.log("\nLooking at ten branches, three changed articles each");
console.table(previewing);

const checking = [];
for (const size of chosen ?? [9, 10_000]) checking.push(await measureChecking(size));
console.log("\nChecking: the command at first, again and after one change; one save judged");
console.table(checking);

const builds = [];
for (const size of chosen ?? [100, 10_000]) builds.push(await measureBuild(size));
console.log("\nThe production build, with that much content");
console.table(builds);

const peers = values.peers ? await measurePeers(chosen?.at(-1) ?? 1_000) : undefined;
if (peers) console.table(peers);

await writeFile(
  ".data/bench.json",
  `${JSON.stringify({ reading, saving, publishing, writing, searching, previewing, checking, builds, peers }, null, 2)}\n`,
);
console.log("Written to .data/bench.json");
