import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { publish, publishesIn, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { createWorkspace, exampleContent } from "./support/workspace.ts";

const day = 86_400_000;

/** Debian and Ubuntu put it there, by the name of the machine's architecture. */
const library = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));

test("a clock set forward past an embargo shows the article everywhere and past an end hides it, set back undoes that, and nothing breaks", async () => {
  test.skip(library === undefined, "faketime is not installed.");
  const workspace = createWorkspace({});
  const clock = join(workspace.dataDir, "clock");
  const setClock = (offset: string) => {
    writeFileSync(`${clock}.new`, `${offset}\n`);
    renameSync(`${clock}.new`, clock);
  };
  setClock("+0");
  using repository = createRepository(exampleContent);
  repository.write(
    "articles/2026-12-01-tenu/fr.mdx",
    `---\ntitle: "Titre tenu secret"\ndate: ${new Date(Date.now() + day).toISOString()}\nsummary: "S."\nthemes: [blockchain]\n---\n\nTexte.\n`,
  );
  const ended = `until: ${new Date(Date.now() + 3 * day).toISOString()}\nthemes: [blockchain]\n---`;
  repository.write(
    "articles/2026-11-20-appel/fr.mdx",
    `---\ntitle: "Titre qui prend fin"\ndate: ${new Date(Date.now() - 9 * day).toISOString()}\nsummary: "S."\n${ended}\n\nTexte.\n`,
  );
  repository.push();
  await using server = await serveRepository(repository, {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: "1",
    // Timers count the time that passes, as they do on a real machine.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
  });
  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, text: await response.text() };
  };
  const lists = ["/fr", "/en", "/fr/articles", "/fr/themes/blockchain", "/fr/feed.xml"];
  const shown = async () => {
    const pages = await Promise.all(lists.map(get));
    expect(pages.map(({ status }) => status)).toEqual(lists.map(() => 200));
    const found = async (title: string, slug: string) => [
      ...pages.map(({ text }) => text.includes(title)),
      (await get(`/fr/articles/${slug}`)).status,
    ];
    return {
      held: await found("Titre tenu secret", "tenu"),
      ending: await found("Titre qui prend fin", "appel"),
    };
  };
  const everywhere = [...lists.map(() => true), 200];
  const nowhere = (status: number) => [...lists.map(() => false), status];
  const before = { held: nowhere(404), ending: everywhere };
  expect(await shown()).toEqual(before);
  // Pages are there before the log tells of them.
  const published = () => publishesIn(server).length;
  await expect.poll(published).toBe(1);

  const turns: [offset: string, expected: Awaited<ReturnType<typeof shown>>][] = [
    ["+2d", { held: everywhere, ending: everywhere }],
    ["+4d", { held: everywhere, ending: nowhere(410) }],
    ["+2d", { held: everywhere, ending: everywhere }],
    ["-1d", before],
    ["+4d", { held: everywhere, ending: nowhere(410) }],
    ["+0", before],
  ];
  for (const [index, [offset, expected]] of turns.entries()) {
    setClock(offset);
    await expect.poll(shown, { message: offset }).toEqual(expected);
    // Once for the clock, and not again and again.
    await expect.poll(published, { message: offset }).toBe(index + 2);
  }

  // A publish at a clock that was set back gives what the clock says.
  setClock("-3d");
  const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
  repository.git("rm", "-q", `content/${file}`);
  const revision = repository.push();
  expect(await publish(server)).toMatchObject({ status: 200, body: { revision } });
  expect(await shown()).toEqual(before);
  expect((await get("/fr")).text).not.toContain('href="/fr/articles/tech-for-good-call"');
  workspace.remove();
});
