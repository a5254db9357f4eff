import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SourceError } from "../source.ts";

const execute = promisify(execFile);

/**
 * What git may not do here: ask for a password, read the settings of the machine or its user, run
 * a hook or a transport that is a command.
 */
export const gitEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  SSH_AUTH_SOCK: process.env.SSH_AUTH_SOCK,
  GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND,
  GIT_TERMINAL_PROMPT: "0",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_COUNT: "3",
  GIT_CONFIG_KEY_0: "core.hooksPath",
  GIT_CONFIG_VALUE_0: "/dev/null",
  GIT_CONFIG_KEY_1: "protocol.ext.allow",
  GIT_CONFIG_VALUE_1: "never",
  GIT_CONFIG_KEY_2: "safe.directory",
  GIT_CONFIG_VALUE_2: "*",
  LC_ALL: "C",
};

/** The same environment, with another repository's folder of objects to read from. */
export function borrowingEnvironment(objects: string | undefined): NodeJS.ProcessEnv {
  return objects === undefined
    ? gitEnvironment
    : { ...gitEnvironment, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
}

/** How much a command may take. */
export interface Limits {
  /** In milliseconds. */
  readonly timeout: number;
  /** The most it may print, in bytes. */
  readonly maxBuffer: number;
  /** Ends it before. */
  readonly signal?: AbortSignal;
}

/** A server that never answers must not hold all. */
const usual: Limits = { timeout: 60_000, maxBuffer: 1024 * 1024 * 1024 };

/**
 * Runs git in a repository and returns what it printed. No shell is involved; callers put
 * `--end-of-options` before anything that comes from outside. Throws a SourceError with git's words.
 */
export function git(repository: string, ...args: readonly string[]): Promise<string> {
  return gitWithin(usual, repository, ...args);
}

/** The same, seeing the objects of another repository too: those of its folder `objects`. */
export function gitBorrowing(
  objects: string | undefined,
  repository: string,
  ...args: readonly string[]
): Promise<string> {
  return run({ ...usual, env: borrowingEnvironment(objects) }, repository, args);
}

/** The same within narrower limits, for what anybody may have written. */
export function gitWithin(
  limits: Limits,
  repository: string,
  ...args: readonly string[]
): Promise<string> {
  return run({ ...limits, env: gitEnvironment }, repository, args);
}

async function run(
  options: Limits & { readonly env: NodeJS.ProcessEnv },
  repository: string,
  args: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await execute("git", ["--git-dir", repository, ...args], options);
    return stdout;
  } catch (error) {
    throw new SourceError(reasonOf(error, options.timeout));
  }
}

function reasonOf(error: unknown, timeout: number): string {
  const failed: Partial<Record<"stderr" | "killed" | "code", unknown>> = Object(error);
  const stderr = String(failed.stderr ?? "").trim();
  // So says execFile of the time limit; of the other limits it gives a code.
  const late = failed.killed === true && failed.code === null;
  const ended = late ? `git was ended after ${timeout / 1_000} s` : "";
  // An address may hold a password: it is not for logs or answers.
  return ([stderr, ended].filter(Boolean).join("; ") || String(error))
    .replace(/\/\/[^/@\s]*@/g, "//")
    .slice(0, 500);
}
