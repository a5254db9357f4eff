import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { documentedSite, runNginx, withSbin } from "./nginx.ts";

const configurations = join(import.meta.dirname, "../../lib/publish/outer-caches");

type Kind = "nginx" | "varnish";

const programs = { nginx: "nginx", varnish: "varnishd" };

/** Whether the program is on this machine. */
export function isInstalled(kind: Kind): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${programs[kind]}`], { env: withSbin });
  return found.status === 0;
}

/** A program in front of the site, gone at the end of its block. */
export interface Outer extends Disposable {
  readonly url: string;
}

function runVarnish(port: number, host: string | undefined): Disposable {
  const folder = mkdtempSync(join(tmpdir(), "tribune-varnish-"));
  // It reads its configuration as a user of its own.
  chmodSync(folder, 0o755);
  const vcl = readFileSync(join(configurations, "varnish.vcl"), "utf8").replace(
    '"3000"',
    `"${host?.split(":")[1]}"`,
  );
  const file = join(folder, "site.vcl");
  writeFileSync(file, vcl);
  const args = ["-F", "-n", join(folder, "v"), "-f", file, "-s", "malloc,64m"];
  const child = spawn("varnishd", [...args, "-a", `127.0.0.1:${port}`], {
    stdio: "ignore",
    detached: true,
    env: withSbin,
  });
  return {
    [Symbol.dispose]: () => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
  const outer =
    kind === "nginx"
      ? runNginx((folder) => documentedSite(folder, port, ...hosts))
      : runVarnish(port, hosts[0]);
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return { url, [Symbol.dispose]: outer[Symbol.dispose] };
}
