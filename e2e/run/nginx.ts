import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const documented = resolve(import.meta.dirname, "../../lib/publish/outer-caches/nginx.conf");

/** What stands before everything else in nginx.conf, for the documented site to be purged. */
export const purgeModule = "load_module /usr/lib/nginx/modules/ngx_http_cache_purge_module.so;";

/** The documented configuration in front of `upstream`, changed in its ports and folders alone. */
export function documentedSite(folder: string, port: number, upstream: string): string {
  const cache = join(folder, "cache");
  mkdirSync(cache);
  return readFileSync(documented, "utf8")
    .replace("127.0.0.1:3000", upstream)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/tribune", cache);
}

/** Why a test that needs nginx with its purge module is skipped; undefined when it can run. */
export const nginxMissing =
  spawnSync("nginx", ["-v"]).status === 0 ? undefined : "nginx is not installed";

/** nginx as documented, in front of several instances; gone at the end of its block. */
export function startNginx(port: number, upstreams: readonly string[]): Disposable {
  const folder = mkdtempSync(join(tmpdir(), "tribune-nginx-"));
  const site = documentedSite(folder, port, upstreams.join(";\n    server "));
  const main = `daemon off;\npid ${folder}/pid;\nuser root;\nerror_log ${folder}/error.log;\nevents {}\n`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, `${purgeModule}\n${main}http {\naccess_log off;\n${site}\n}\n`);
  const child = spawn("nginx", ["-c", file], { stdio: "ignore", detached: true });
  return {
    [Symbol.dispose]: () => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
