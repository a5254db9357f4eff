import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

interface Run {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
}

/** Runs a script of this project as a process of its own, knowing of a forge only what `env` says. */
export async function runScript(script: string, { args = [], cwd = ".", env, input = "" }: Run) {
  const child = spawn(process.execPath, [resolve(script), ...args], {
    cwd,
    // Variables of the forge that these tests may themselves run on would lead to it.
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, "close");
  return { code: child.exitCode, stdout, stderr };
}
