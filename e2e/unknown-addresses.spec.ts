import { expect, test } from "@playwright/test";
import { residentMiB } from "./bench/process.ts";
import { serve } from "./support/serve.ts";
import { askUnknown, filesBelow } from "./support/unknown-addresses.ts";
import { exampleContent } from "./support/workspace.ts";

/** As many as a test has time for; `npm run bench` asks for 100,000. */
const [warm, all] = [6_500, 19_500];

test("addresses that someone makes up leave memory and disk where they were", async () => {
  await using server = await serve({ content: exampleContent });
  // Sizes of images, in .next/cache, are made by other tests meanwhile.
  const folders = [".next/server", server.dataDir];
  const stored = () => Promise.all(folders.map(filesBelow));
  await askUnknown(server.url, 0, warm);
  const [files, memory] = [await stored(), await residentMiB(server.pid)];
  await askUnknown(server.url, warm, all);
  // Twice as many as before would show anything that is kept for each: a page is 30 kB.
  expect((await residentMiB(server.pid)) - memory).toBeLessThan(64);
  expect(await stored()).toEqual(files);
});
