import { setTimeout as delay } from "node:timers/promises";
import { runNginx } from "../../support/nginx.ts";
import { freePort } from "../../support/port.ts";

/** Starts an nginx that keeps nothing and asks each server in turn. */
export async function balance(urls: readonly string[]): Promise<Disposable & { url: string }> {
  const port = await freePort();
  const nginx = runNginx(
    () => `upstream tribune {
    ${urls.map((url) => `server ${new URL(url).host};`).join("\n    ")}
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
}`,
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/fr`).catch(() => undefined))?.ok) await delay(50);
  return { url, [Symbol.dispose]: nginx[Symbol.dispose] };
}
