import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { isInstalled, startOuter } from "./support/outer-cache.ts";
import { freePort } from "./support/port.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { linkTo, pushBranch, serveReviewed } from "./support/reviewing.ts";
import { exampleContent } from "./support/workspace.ts";

for (const kind of ["nginx", "varnish"] as const) {
  test(`${kind} in front has no old page after a publish, keeps all that did not change, and nothing of a branch`, async () => {
    test.skip(!isInstalled(kind), `${kind} is not installed`);
    using repository = createRepository(exampleContent);
    pushBranch(repository, "relecture", () => {
      repository.write(
        "articles/2020-12-01-tech-for-good-call/fr.mdx",
        '---\ntitle: "Un titre de la branche"\ndate: 2020-12-01\nsummary: "S."\nthemes: [blockchain]\nslug: tech-for-good-call\n---\n\nUn mot inouï.\n',
      );
    });
    const port = await freePort();
    await using server = await serveReviewed(repository, {
      PURGE_URLS: `http://127.0.0.1:${port}`,
    });
    using outer = await startOuter(kind, port, new URL(server.url).host);
    // It came after the server, perhaps: until it has been told of the start, nothing is kept for long.
    const isTold = () => server.log.some((line) => /^purge |was purged after all/.test(line));
    await expect.poll(isTold, { timeout: 60_000, message: server.log.join("\n") }).toBe(true);
    const changed = "/fr/articles/tech-for-good-call";
    const paths = [changed, "/fr", "/en", "/fr/articles", "/fr/articles/securite-globale"];
    const ask = async (path: string, coding: string) => {
      const response = await fetch(outer.url + path, { headers: { "accept-encoding": coding } });
      return { text: await response.text(), cache: response.headers.get("x-cache") };
    };
    for (const coding of ["br", "gzip", "identity"]) {
      for (const path of paths) await ask(path, coding);
      for (const path of paths) expect((await ask(path, coding)).cache, path).toBe("HIT");
    }
    const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
    const text = readFileSync(join(repository.work, "content", file), "utf8");
    repository.write(file, `${text}\nUne phrase nouvelle.\n`);
    repository.push();
    expect((await publish(server)).status).toBe(200);
    // Markdown at a page's address is nobody else's: it is never kept in the page's place.
    const accept = { accept: "text/markdown" };
    expect(await (await fetch(outer.url + changed, { headers: accept })).text()).toMatch(/^# Tech/);
    for (const coding of ["br", "gzip", "identity"]) {
      expect((await ask(changed, coding)).text).toContain("Une phrase nouvelle.");
      for (const path of paths.slice(1)) expect((await ask(path, coding)).cache, path).toBe("HIT");
    }

    // A reviewer of a branch, and readers, by the same cache.
    const opened = await fetch(linkTo(outer, { ref: "relecture" }), { redirect: "manual" });
    expect(opened.status).toBe(303);
    const cookie = opened.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const visit = async (path: string, own?: string) => {
      const headers = { "accept-encoding": "br", ...(own && { cookie: own }) };
      const response = await fetch(outer.url + path, { headers });
      const cache = response.headers.get("x-cache");
      return { status: response.status, text: await response.text(), cache };
    };
    const ofBranch = "Un titre de la branche";
    // One that is kept already, then some that nobody has asked for.
    expect((await visit(changed, cookie)).text).toContain(ofBranch);
    expect((await visit(changed)).text).not.toContain(ofBranch);
    for (const path of ["/fr/themes/blockchain", "/fr/feed.xml", "/fr/atom.xml"]) {
      // First on a page that nobody asked for, then on one that is kept.
      for (const kept of [false, true]) {
        const seen = await visit(path, cookie);
        expect(seen.text, path).toContain(ofBranch);
        expect(seen.cache, path).not.toBe("HIT");
        const read = await visit(path);
        expect(read.text, path).not.toContain(ofBranch);
        expect(read.cache === "HIT", path).toBe(kept);
      }
      // A cookie that opens nothing has its own answer, and leaves the reader's alone.
      const refused = await visit(path, "tribune_preview=edited");
      expect(refused.status, path).toBe(401);
      expect(await visit(path), path).toMatchObject({ status: 200, cache: "HIT" });
    }
    // What is made for one request is made again for the next, whoever asks.
    const search = "/fr/recherche?q=inou%C3%AF";
    for (const own of [cookie, undefined, cookie, undefined]) {
      const found = await visit(search, own);
      expect(found.text.includes(ofBranch)).toBe(own !== undefined);
      expect(found.cache).not.toBe("HIT");
    }
  });
}

test("an outer cache that is not there delays no publish and is named in its answer", async () => {
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository, { PURGE_URLS: "http://127.0.0.1:9" });
  await fetch(`${server.url}/fr`);
  repository.write(
    "articles/2020-12-01-tech-for-good-call/fr.mdx",
    "---\ntitle: A\ndate: 2020-12-01\nsummary: S\nthemes: [blockchain]\n---\nT\n",
  );
  repository.push();
  const { status, body } = await publish(server);
  expect(status).toBe(200);
  expect(body.warnings).toEqual([expect.stringContaining("http://127.0.0.1:9 was not purged")]);
});
