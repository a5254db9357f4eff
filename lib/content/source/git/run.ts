import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SourceError } from "../source.ts";
import { gitEnvironment } from "./git-environment.ts";
import { withRemedy } from "./remedies.ts";
import type { Remote } from "./remote.ts";

const execute = promisify(execFile);

/** The environment of git, with another repository's folder of objects to read from. */
export function borrowingEnvironment(objects: string | undefined): NodeJS.ProcessEnv {
  const own = gitEnvironment();
  return objects === undefined ? own : { ...own, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
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
  return run({ ...limits, env: gitEnvironment() }, repository, args);
}

/** The same, reaching another repository by what its address says. */
export function gitReaching(
  { env }: Remote,
  limits: Limits,
  repository: string,
  ...args: readonly string[]
): Promise<string> {
  return run({ ...limits, env }, repository, args);
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
  const words = [stderr, ended].filter(Boolean).join("; ") || String(error);
  return withRemedy(words.replace(/\/\/[^/@\s]*@/g, "//").slice(0, 500));
}
