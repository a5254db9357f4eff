import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { documentedSite, purgeModule } from "./run/nginx.ts";
import { publish, serveRepository } from "./run/publishing.ts";
import { createRepository } from "./run/repository.ts";
import { linkTo, pushBranch, serveReviewed } from "./run/reviewing.ts";

const configurations = join(import.meta.dirname, "../lib/publish/outer-caches");

/** A program in front of the site, gone at the end of its block. */
interface Outer extends Disposable {
  readonly url: string;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

function startNginx(folder: string, port: number, upstream: string): readonly string[] {
  writeFileSync(
    join(folder, "nginx.conf"),
    `${purgeModule}\ndaemon off;\npid ${folder}/pid;\nuser root;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${documentedSite(folder, port, upstream)}\n}\n`,
  );
  return ["nginx", "-c", join(folder, "nginx.conf")];
}

function startVarnish(folder: string, port: number, upstream: string): readonly string[] {
  const vcl = readFileSync(join(configurations, "varnish.vcl"), "utf8").replace(
    '"3000"',
    `"${upstream.split(":")[1]}"`,
  );
  writeFileSync(join(folder, "site.vcl"), vcl);
  return [
    "varnishd",
    "-F",
    "-n",
    join(folder, "v"),
    "-a",
    `127.0.0.1:${port}`,
    "-f",
    join(folder, "site.vcl"),
    "-s",
    "malloc,64m",
  ];
}

async function startOuter(
  kind: "nginx" | "varnish",
  port: number,
  upstream: string,
): Promise<Outer> {
  const folder = mkdtempSync(join(tmpdir(), "tribune-outer-"));
  // Varnish reads its configuration as a user of its own.
  chmodSync(folder, 0o755);
  const start = kind === "nginx" ? startNginx : startVarnish;
  const [program = "", ...args] = start(folder, port, upstream);
  const PATH = `${process.env.PATH}:/usr/sbin`;
  const env = { ...process.env, PATH };
  const child = spawn(program, args, { stdio: "ignore", detached: true, env });
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return {
    url,
    [Symbol.dispose]: () => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isInstalled(program: string): boolean {
  return spawnSync("sh", ["-c", `PATH="$PATH:/usr/sbin" command -v ${program}`]).status === 0;
}

for (const [kind, program] of [
  ["nginx", "nginx"],
  ["varnish", "varnishd"],
] as const) {
  test(`${kind} in front has no old page after a publish, and keeps all that did not change`, async () => {
    test.skip(!isInstalled(program), `${program} is not installed`);
    using repository = createRepository("content");
    const port = await freePort();
    await using server = await serveRepository(repository, {
      PURGE_URLS: `http://127.0.0.1:${port}`,
    });
    using outer = await startOuter(kind, port, new URL(server.url).host);
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
  });

  test(`${kind} in front shows a branch to its reviewer alone, and keeps nothing of it`, async () => {
    test.skip(!isInstalled(program), `${program} is not installed`);
    using repository = createRepository("content");
    pushBranch(repository, "relecture", () => {
      repository.write(
        "articles/2020-12-01-tech-for-good-call/fr.mdx",
        '---\ntitle: "Un titre de la branche"\ndate: 2020-12-01\nsummary: "S."\nthemes: [blockchain]\nslug: tech-for-good-call\n---\n\nUn mot inouï.\n',
      );
    });
    await using server = await serveReviewed(repository);
    using outer = await startOuter(kind, await freePort(), new URL(server.url).host);
    const opened = await fetch(linkTo(outer, { ref: "relecture" }), { redirect: "manual" });
    expect(opened.status).toBe(303);
    const cookie = opened.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const ask = async (path: string, own?: string) => {
      const headers = { "accept-encoding": "br", ...(own && { cookie: own }) };
      const response = await fetch(outer.url + path, { headers });
      const cache = response.headers.get("x-cache");
      return { status: response.status, text: await response.text(), cache };
    };
    const ofBranch = "Un titre de la branche";
    for (const path of ["/fr/articles/tech-for-good-call", "/fr/articles", "/fr/feed.xml"]) {
      // First on a page that nobody asked for, then on one that is kept.
      for (const kept of [false, true]) {
        const seen = await ask(path, cookie);
        expect(seen.text, path).toContain(ofBranch);
        expect(seen.cache, path).not.toBe("HIT");
        const read = await ask(path);
        expect(read.text, path).not.toContain(ofBranch);
        expect(read.cache === "HIT", path).toBe(kept);
      }
      // A cookie that opens nothing has its own answer, and leaves the reader's alone.
      const refused = await ask(path, "tribune_preview=edited");
      expect(refused.status, path).toBe(401);
      expect(await ask(path), path).toMatchObject({ status: 200, cache: "HIT" });
    }
    // What is made for one request is made again for the next, whoever asks.
    const search = "/fr/recherche?q=inou%C3%AF";
    for (const own of [cookie, undefined, cookie, undefined]) {
      const found = await ask(search, own);
      expect(found.text.includes(ofBranch)).toBe(own !== undefined);
      expect(found.cache).not.toBe("HIT");
    }
  });
}

test("an outer cache that is not there delays no publish and is named in its answer", async () => {
  using repository = createRepository("content");
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
