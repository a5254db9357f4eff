import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { layOut, readImage } from "./support/image.ts";
import { secret } from "./support/publishing.ts";
import { serve } from "./support/serve.ts";
import { createWorkspace, exampleContent } from "./support/workspace.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const url = "/fr/articles/tech-for-good-call";

/** Another user than root, who owns nothing here. */
const nobody = "65534";

/** Its arguments: the folder of the image, settings, a command. */
const isolated = `
  mount --bind "$0" "$0"
  mount -o remount,ro,bind "$0"
  mount -t tmpfs -o mode=1777 none "$0/.next/cache"
  cd "$0"
  exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups --no-new-privs \
    env -i PORT="$PORT" SITE_URL="$SITE_URL" "$@"`;

test("what the image holds serves and publishes, read-only and as nobody", async () => {
  const probe = ["--mount", "setpriv", "--reuid", nobody, "true"];
  test.skip(spawnSync("unshare", probe).status !== 0, "Mounting needs root, allowed to do so.");
  const image = readImage();
  using laid = layOut(image);
  expect(existsSync(join(laid.app, "node_modules/contentlayer2"))).toBe(false);
  const { contentDir, dataDir, remove } = createWorkspace(exampleContent);
  for (const folder of [laid.app, contentDir]) chmodSync(dirname(folder), 0o755);
  execFileSync("chown", [nobody, dataDir]);
  const settings = Object.entries({
    ...image.env,
    PATH: `${laid.app}/node_modules/.bin:/usr/bin:/bin`,
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    PUBLISH_SECRET: secret,
  }).map(([name, value]) => `${name}=${value}`);

  await using server = await serve({
    content: {},
    command: ["unshare", "--mount", "sh", "-euc", isolated, laid.app],
    args: [...settings, ...image.command],
    startDeadline: 60_000,
  });
  const get = async (path: string) => fetch(server.url + path);
  expect(await (await get(url)).text()).toContain("Tech for Good");
  appendFileSync(join(contentDir, file), "\nUne phrase neuve.\n");
  const headers = { authorization: `Bearer ${secret}` };
  const published = await fetch(`${server.url}/api/publish`, { method: "POST", headers });
  expect(await published.json()).toMatchObject({ warnings: [], problems: [] });
  expect(await (await get(url)).text()).toContain("Une phrase neuve.");

  const [command = "", ...args] = image.healthCheck;
  const check = (port: string) =>
    spawnSync(command, args, { cwd: laid.app, env: { ...process.env, PORT: port } }).status;
  expect([check(new URL(server.url).port), check("1")]).toEqual([0, 1]);
  expect(existsSync(join(dataDir, "parsed.sqlite"))).toBe(true);
  expect(await server.stop()).toBe(0);
  const lines = server.log.map((line) => JSON.parse(line));
  expect(lines.filter(({ level }) => level !== "info")).toEqual([]);
  remove();
});

test("the service is one that systemd accepts, and shut in", () => {
  const unit = "deploy/tribune.service";
  const analyse = (...args: string[]) => {
    const env = { ...process.env, LC_ALL: "C" };
    const { error, stdout, stderr } = spawnSync("systemd-analyze", args, { encoding: "utf8", env });
    test.skip(error !== undefined, "systemd-analyze is not here.");
    return stdout + stderr;
  };
  // It is not installed here; all else is judged.
  const said = analyse("verify", unit).split("\n").filter(Boolean);
  expect(said.filter((line) => !line.includes("is not executable"))).toEqual([]);
  const exposure = /exposure level for tribune.service: ([\d.]+)/.exec(
    analyse("security", "--offline=true", unit),
  );
  expect(Number(exposure?.[1])).toBeLessThan(2);
});

test("Docker Compose accepts compose.yaml", () => {
  const ways = ["docker compose", "docker-compose"].map((way) => way.split(" "));
  const way = ways.find(([name = "", ...rest]) => {
    return spawnSync(name, [...rest, "version"]).status === 0;
  });
  test.skip(way === undefined, "Docker Compose is not here.");
  const [name = "", ...rest] = way ?? [];
  const own = { SITE_URL: "https://site.example", PUBLISH_SECRET: "x", CONTENT_REPOSITORY: "x" };
  const { status, stdout, stderr } = spawnSync(name, [...rest, "config", "--services"], {
    env: { ...process.env, ...own },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expect(stdout.trim().split("\n").sort()).toEqual(["nginx", "site", "valkey"]);
});
