import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { compiled } from "./compiled.ts";
import { healthToken } from "./health.ts";
import { freePort } from "./port.ts";
import { type Content, createWorkspace } from "./workspace.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Until it is given up, in milliseconds: on a busy machine all takes several times longer. */
const START_DEADLINE = 300_000;
const STOP_DEADLINE = 120_000;

/** What a server needs to start; `env` wins over the defaults, and undefined unsets. */
export interface Options {
  readonly content: Content;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** A command with its arguments that starts it, such as one that sets limits. */
  readonly under?: readonly string[];
  /** Another program to start, instead of this checkout's own. */
  readonly command?: readonly string[];
  /** What it says of its health once it answers: 200, or 503 where it can't serve. */
  readonly until?: number;
  /** How long it may take to start, in milliseconds. */
  readonly startDeadline?: number | undefined;
}

/** A server of the test's own, gone at the end of its `await using` block. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  readonly contentDir: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Lines of standard output and error, in the order they came. */
  readonly log: readonly string[];
  write(path: string, text: string | Buffer): Promise<void>;
  remove(path: string): Promise<void>;
  /** Signals the server alone, as a supervisor would; resolves to its exit code, null if killed. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the site on a copy of `content`, and resolves once it answers. */
export async function serve({
  content,
  env,
  args = [],
  under = [],
  command = [process.execPath, "lib/server/start.ts"],
  until = 200,
  startDeadline = START_DEADLINE,
}: Options): Promise<Server> {
  const port = env?.PORT ?? (await freePort());
  const url = `http://localhost:${port}`;
  const workspace = createWorkspace(content);
  const { contentDir, dataDir } = workspace;

  const [program = "", ...rest] = [...under, ...command, ...args];
  const child = spawn(program, rest, {
    cwd: ROOT,
    // A group of its own, so that whatever the server starts can be killed along with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Playwright sets it for itself; together with NO_COLOR, Node would warn in the log.
      FORCE_COLOR: undefined,
      NODE_ENV: "production",
      PORT: String(port),
      SITE_URL: url,
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      HEALTH_TOKEN: healthToken,
      ...compiled,
      ...env,
    },
  });
  const log: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on("line", (line) => log.push(line));
  }
  const closed = once(child, "close");
  const kill = () => killGroup(child);
  process.once("exit", kill);

  const dispose = async () => {
    kill();
    await closed;
    process.off("exit", kill);
    workspace.remove();
  };

  try {
    await untilAnswering(url, child, startDeadline, until);
  } catch (error) {
    await dispose();
    throw new Error(`${String(error)}\n${log.join("\n")}`);
  }

  return {
    url,
    contentDir,
    dataDir: env?.DATA_DIR ?? dataDir,
    pid: child.pid ?? 0,
    log,
    async write(path, text) {
      const target = join(contentDir, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    },
    remove: (path) => rm(join(contentDir, path), { recursive: true }),
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      const timer = setTimeout(kill, STOP_DEADLINE);
      await closed;
      clearTimeout(timer);
      return child.exitCode;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

async function untilAnswering(
  url: string,
  child: ChildProcess,
  wait: number,
  status: number,
): Promise<void> {
  const deadline = Date.now() + wait;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error("The server exited before it answered.");
    }
    const signal = AbortSignal.timeout(1_000);
    const response = await fetch(`${url}/api/health`, { signal }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.status === status) return;
    await delay(50);
  }
  throw new Error(`The server did not answer in ${wait / 1000} s.`);
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left of the group, which is what was wanted.
  }
}
