import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const documented = resolve(import.meta.dirname, "../../lib/publish/outer-caches/nginx.conf");

/** What stands before everything else in nginx.conf, for the documented site to be purged. */
export const purgeModule = "load_module /usr/lib/nginx/modules/ngx_http_cache_purge_module.so;";

/** The documented configuration in front of these hosts, changed in its ports and folders alone. */
export function documentedSite(folder: string, port: number, ...hosts: readonly string[]): string {
  const cache = join(folder, "cache");
  mkdirSync(cache);
  return readFileSync(documented, "utf8")
    .replace("127.0.0.1:3000", hosts.join(";\n    server "))
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/tribune", cache);
}
