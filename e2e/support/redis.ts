import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./port.ts";

/** What a log must never hold. */
export const password = "a-password-for-tests";

/** Why a test that needs Redis is skipped; undefined when it can run. */
export const redisMissing =
  spawnSync("redis-server", ["--version"]).status === 0
    ? undefined
    : "redis-server is not installed: how several instances agree is not tested";

/** A Redis of the test's own, which keeps nothing on disk. Gone at the end of its block. */
export interface Redis extends AsyncDisposable {
  readonly url: string;
  start(): Promise<void>;
  /** SIGKILL ends it, SIGSTOP makes it silent, SIGCONT ends the silence. */
  signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): Promise<void>;
}

/** Starts Redis on a free port; resolves once it takes connections. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "tribune-redis-"));
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(
      "redis-server",
      [
        ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
        ...["--save", "", "--appendonly", "no", "--requirepass", password],
      ],
      { stdio: "ignore" },
    );
    while (!(await accepts(port))) await delay(5);
  };
  const signal: Redis["signal"] = async (name) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, "close");
    child.kill(name);
    if (name === "SIGKILL") await closed;
  };
  const kill = () => child?.kill("SIGKILL");
  process.once("exit", kill);
  await start();
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    start,
    signal,
    [Symbol.asyncDispose]: async () => {
      await signal("SIGKILL");
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}
