import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../../support/port.ts";
import type { Target } from "./load.ts";

const root = resolve(import.meta.dirname, "../../..");
const deadline = 20_000;

/**
 * `next start` on a copy of this project's build, with Next's own cache and compression in place
 * of this project's: the same pages of the same code, served the way Next serves them.
 */
export async function startPlainNext(path: string): Promise<Target & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), "tribune-next-"));
  const cache = join(root, ".next/cache");
  cpSync(join(root, ".next"), join(folder, ".next"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => file !== cache,
  });
  for (const name of ["content", "lib", "public", "package.json"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "next.config.mjs"), "export default {};\n");
  restoreDefaults(folder);

  const port = await freePort();
  const program = join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [program, "start", "-p", String(port)], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const dispose = async () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${path}`;
  try {
    await untilCached(url);
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    name: "plain next start",
    url,
    pids: [child.pid ?? 0],
    [Symbol.asyncDispose]: dispose,
  };
}

/** The build remembers the configuration it was made with. */
function restoreDefaults(folder: string): void {
  const file = join(folder, ".next/required-server-files");
  const manifest = JSON.parse(readFileSync(`${file}.json`, "utf8"));
  delete manifest.config.cacheHandler;
  Object.assign(manifest.config, { cacheMaxMemorySize: 50 * 1024 * 1024, compress: true });
  const text = JSON.stringify(manifest);
  writeFileSync(`${file}.json`, text);
  writeFileSync(`${file}.js`, `self.__SERVER_FILES_MANIFEST=${text}`);
}

/** It is a stored page that is compared: anything but a hit would be another thing. */
async function untilCached(url: string): Promise<void> {
  const until = Date.now() + deadline;
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok && response.headers.get("x-nextjs-cache") === "HIT") return;
    await delay(100);
  }
  throw new Error(`${url} was not served from Next's cache.`);
}
