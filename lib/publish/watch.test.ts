import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directorySource } from "../content/source/directory.ts";
import { watchDirectory } from "./watch.ts";

const file = "articles/un/fr.mdx";

/** A watched content directory, which tells what a source has after each change that it hears of. */
async function watched(linked = false) {
  const above = mkdtempSync(join(tmpdir(), "tribune-watch-"));
  const real = join(above, "content");
  const directory = linked ? join(above, "current") : real;
  const write = (text: string, path = file, root = directory) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("un", file, real);
  if (linked) symlinkSync(real, directory);
  const source = await directorySource(directory);
  await source.snapshot();
  let told: (() => void) | undefined;
  const states: string[] = [];
  const look = async (paths: readonly string[] | undefined) => {
    const state = await source.snapshot(paths).then(
      async ({ entries }) => {
        const entry = entries.get(file);
        return entry ? Buffer.from(await source.read(entry)).toString() : "gone";
      },
      () => "away",
    );
    states.push(state);
    told?.();
  };
  const stop = await watchDirectory(directory, async () => false, look);
  /** Resolves when what was heard of last is this. */
  const becomes = async (state: string) => {
    while (states.at(-1) !== state) {
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
  };
  const end = async () => {
    await stop();
    rmSync(above, { recursive: true, force: true });
  };
  return { above, real, directory, write, becomes, states, [Symbol.asyncDispose]: end };
}

test("a folder that is moved away is away, and what is saved in it once it is back is live", async () => {
  await using place = await watched();
  renameSync(place.directory, `${place.directory}-elsewhere`);
  await place.becomes("away");
  renameSync(`${place.directory}-elsewhere`, place.directory);
  await place.becomes("un");
  place.write("deux");
  await place.becomes("deux");
  expect(place.states).not.toContain("gone");
});

test("a save behind a link is heard of, and so are the release that takes its place and saves in it", async () => {
  await using place = await watched(true);
  place.write("deux");
  await place.becomes("deux");
  const second = join(place.above, "second");
  cpSync(place.real, second, { recursive: true });
  place.write("trois", file, second);
  symlinkSync(second, join(place.above, "next"));
  renameSync(join(place.above, "next"), place.directory);
  rmSync(place.real, { recursive: true });
  await place.becomes("trois");
  place.write("quatre");
  await place.becomes("quatre");
  expect(place.states).not.toContain("gone");
  expect(place.states).not.toContain("away");
});

test("a directory that is removed and written anew is no empty site in between", async () => {
  await using place = await watched();
  rmSync(place.directory, { recursive: true });
  place.write("deux");
  await place.becomes("deux");
  expect(place.states).not.toContain("gone");
  place.write("trois");
  await place.becomes("trois");
});

test("what is thrown away is gone, and what an editor keeps for itself is nobody’s news", async () => {
  await using place = await watched();
  place.write("x", "articles/un/.fr.mdx.swp");
  place.write("x", "articles/un/fr.mdx~");
  place.write("y", "articles/deux/fr.mdx");
  await place.becomes("un");
  rmSync(join(place.directory, "articles/un"), { recursive: true });
  await place.becomes("gone");
});
