import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { documentedSite, purgeModule } from "./nginx.ts";

const configurations = join(import.meta.dirname, "../../lib/publish/outer-caches");

type Kind = "nginx" | "varnish";

const programs = { nginx: "nginx", varnish: "varnishd" };

/** Whether the program is on this machine. */
export function isInstalled(kind: Kind): boolean {
  const found = spawnSync("sh", ["-c", `PATH="$PATH:/usr/sbin" command -v ${programs[kind]}`]);
  return found.status === 0;
}

/** A program in front of the site, gone at the end of its block. */
export interface Outer extends Disposable {
  readonly url: string;
}

function startNginx(folder: string, port: number, hosts: readonly string[]): readonly string[] {
  writeFileSync(
    join(folder, "nginx.conf"),
    `${purgeModule}\ndaemon off;\npid ${folder}/pid;\nuser root;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${documentedSite(folder, port, ...hosts)}\n}\n`,
  );
  return ["nginx", "-c", join(folder, "nginx.conf")];
}

function startVarnish(folder: string, port: number, [host]: readonly string[]): readonly string[] {
  const vcl = readFileSync(join(configurations, "varnish.vcl"), "utf8").replace(
    '"3000"',
    `"${host?.split(":")[1]}"`,
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

/**
 * Starts one of the documented configurations on a port, in front of the site at these hosts, and
 * resolves once it answers.
 */
export async function startOuter(
  kind: Kind,
  port: number,
  ...hosts: readonly string[]
): Promise<Outer> {
  const folder = mkdtempSync(join(tmpdir(), "tribune-outer-"));
  // Varnish reads its configuration as a user of its own.
  chmodSync(folder, 0o755);
  const start = kind === "nginx" ? startNginx : startVarnish;
  const [program = "", ...args] = start(folder, port, hosts);
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
