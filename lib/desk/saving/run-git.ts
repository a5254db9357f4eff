import { spawn } from "node:child_process";
import { gitEnvironment } from "../../content/source/git/git-environment.ts";
import { withRemedy } from "../../content/source/git/remedies.ts";
import type { Remote } from "../../content/source/git/remote.ts";
import { reasonIn, wordsOfRemote } from "./git-words.ts";
import { RefusalError } from "./outcome.ts";

/** What a command said, whether or not it did what it was asked. */
export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface Running {
  /** Besides git's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads on its standard input. */
  readonly input?: Uint8Array | string;
  /** Another repository that it reaches. */
  readonly remote?: Remote;
}

/** Git in one repository. */
export interface Git {
  /** Runs a command and says how it ended. */
  answer(running: Running, ...args: readonly string[]): Promise<Answer>;
  /** Runs one and returns what it printed; throws a RefusalError when it ended otherwise. */
  run(running: Running, ...args: readonly string[]): Promise<string>;
}

/** A server that never answers must not hold a person's text for ever, in milliseconds. */
const timeout = 60_000;

/** Nothing that the desk asks for is longer, in bytes. */
const mostOutput = 64 * 1024 * 1024;

/** Git in a repository, without a shell; callers put `--end-of-options` before what comes from outside. */
export function gitIn(repository: string): Git {
  const answer: Git["answer"] = ({ env, input, remote }, ...args) =>
    new Promise((resolve, reject) => {
      const child = spawn("git", ["--git-dir", repository, ...args], {
        env: { ...(remote?.env ?? gitEnvironment()), ...env },
        timeout,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      let size = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostOutput) child.kill();
        else out.push(chunk);
      });
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      child.on("error", ({ message }) => reject(new RefusalError("failed", message)));
      // It may have ended before it read all; how it ended says why.
      child.stdin.on("error", () => undefined);
      child.on("close", (code, signal) => {
        const ended = signal === null ? "" : `git was ended by ${signal}`;
        const stderr = [Buffer.concat(err).toString(), ended].filter(Boolean).join("\n");
        resolve({ code, stdout: Buffer.concat(out).toString(), stderr });
      });
      child.stdin.end(input ?? "");
    });
  return {
    answer,
    run: async (running, ...args) => {
      const said = await answer(running, ...args);
      if (said.code !== 0) throw refusalIn(said);
      return said.stdout;
    },
  };
}

/** Why a command did not do it, in git's words or those of the repository's rule. */
export function refusalIn({ stdout, stderr }: Answer): RefusalError {
  // An address may hold a password: it is not for logs or answers.
  const words = `${stderr}\n${stdout}`.trim().replace(/\/\/[^/@\s]*@/g, "//");
  const reason = reasonIn(words);
  const own = reason === "hook" || reason === "protected" ? wordsOfRemote(words) : "";
  return new RefusalError(reason, (own || withRemedy(words)).slice(0, 500));
}
