import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { documentedSite, runNginx, withSbin } from "../../support/nginx.ts";
import { freePort } from "../../support/port.ts";
import { childrenOf } from "../process.ts";
import type { Target } from "./load.ts";

/** nginx under load: in front of the site as documented, and on files alone. */
export interface LoadedNginx extends Disposable {
  /** The site behind the documented configuration. */
  readonly front: Target;
  /** The same page as a file beside its gzipped form, served with gzip_static. */
  readonly files: Target;
}

/** Whether Debian's nginx is here. */
export const hasNginx = () => spawnSync("nginx", ["-v"], { env: withSbin }).error === undefined;

/** Starts one nginx with both, so that they share every setting but their own. */
export async function startNginx(site: string, path: string): Promise<LoadedNginx> {
  const [frontPort, filesPort] = [await freePort(), await freePort()];
  const page = Buffer.from(await (await fetch(site + path)).arrayBuffer());
  const nginx = runNginx((folder) => {
    mkdirSync(join(folder, "files"));
    writeFileSync(join(folder, "files/page.html"), page);
    writeFileSync(join(folder, "files/page.html.gz"), gzipSync(page, { level: 9 }));
    return `# As Debian configures it, without a log.
sendfile on;
tcp_nopush on;
include /etc/nginx/mime.types;
${documentedSite(folder, frontPort, new URL(site).host)}
server {
    listen 127.0.0.1:${filesPort};
    root ${folder}/files;
    gzip_static on;
}`;
  });
  const urls = [`http://127.0.0.1:${frontPort}${path}`, `http://127.0.0.1:${filesPort}/page.html`];
  for (const url of urls) await untilAnswered(url);
  // Those that look after its cache come and go, and answer nobody.
  const workers = (await childrenOf(nginx.pid)).filter(({ command }) => /worker/.test(command));
  const pids = workers.map(({ pid }) => pid);
  const [front = "", files = ""] = urls;
  return {
    front: { name: "Tribune behind nginx", url: front, pids },
    files: { name: "nginx, static file", url: files, pids },
    [Symbol.dispose]: nginx[Symbol.dispose],
  };
}

async function untilAnswered(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error(`nginx did not answer at ${url}.`);
}
