import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const documented = resolve(import.meta.dirname, "../../lib/publish/outer-caches/nginx.conf");

/** An nginx of one worker, gone at the end of its block. */
export interface Nginx extends Disposable {
  readonly pid: number;
}

/** Starts nginx with what its `http` block holds, in a folder of its own. */
export function runNginx(http: (folder: string) => string): Nginx {
  const folder = mkdtempSync(join(tmpdir(), "tribune-nginx-"));
  // Workers of another user read what stands there.
  chmodSync(folder, 0o755);
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `${purgeModule}
daemon off;
user root;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
access_log off;
${http(folder)}
}
`,
  );
  // A group of its own: its workers go with it, and write no more.
  const child = spawn("nginx", ["-c", file], { stdio: "ignore", detached: true, env: withSbin });
  return {
    pid: child.pid ?? 0,
    [Symbol.dispose]: () => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian has servers where only root looks for them. */
export const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** What stands before everything else in nginx.conf, for the documented site to be purged. */
const purgeModule = "load_module /usr/lib/nginx/modules/ngx_http_cache_purge_module.so;";

/** An export as the include of its own says, with the types of files that nginx's package knows. */
export function exportedSite(folder: string, port: number): string {
  return `include /etc/nginx/mime.types;
server {
listen 127.0.0.1:${port};
root ${folder};
include ${folder}/nginx.conf;
}`;
}

/** The documented configuration in front of these hosts, changed in its ports and folders alone. */
export function documentedSite(folder: string, port: number, ...hosts: readonly string[]): string {
  const cache = join(folder, "cache");
  mkdirSync(cache);
  return readFileSync(documented, "utf8")
    .replace("127.0.0.1:3000", hosts.join(";\n    server "))
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/tribune", cache);
}
