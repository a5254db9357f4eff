import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../../run/port.ts";

/** Starts an nginx that keeps nothing and asks each server in turn. */
export async function balance(urls: readonly string[]): Promise<Disposable & { url: string }> {
  const folder = mkdtempSync(join(tmpdir(), "tribune-balance-"));
  const port = await freePort();
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;
user root;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
    access_log off;
    upstream tribune {
        ${urls.map((url) => `server ${new URL(url).host};`).join("\n        ")}
        keepalive 64;
    }
    server {
        listen 127.0.0.1:${port};
        location / {
            proxy_pass http://tribune;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
        }
    }
}
`,
  );
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf")], { stdio: "ignore", env });
  await once(child, "spawn");
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/fr`).catch(() => undefined))?.ok) await delay(50);
  return {
    url,
    [Symbol.dispose]: () => {
      child.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
