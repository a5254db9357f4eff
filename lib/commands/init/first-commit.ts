import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Refused } from "../run-command.ts";
import type { InitTexts } from "./init-texts.ts";

const execute = promisify(execFile);

/** Throws Refused where git is not installed. */
export async function needGit(say: InitTexts): Promise<void> {
  try {
    await execute("git", ["--version"]);
  } catch {
    throw new Refused(say.noGit);
  }
}

/**
 * Makes a repository of a directory, with its files as the first commit: by the person whom git knows,
 * else by the program, for this commit alone. Throws Refused with git's words.
 */
export async function commitFiles(
  directory: string,
  paths: readonly string[],
  message: string,
  say: InitTexts,
): Promise<void> {
  // Variables that name another repository, as a hook has them, are not meant for this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE)$/.test(name),
    ),
  ) as NodeJS.ProcessEnv;
  const git = (...args: readonly string[]) => execute("git", ["-C", directory, ...args], { env });
  const known = async (name: string) =>
    (await git("config", "--get", name).catch(() => undefined)) !== undefined;
  try {
    await git("init", "--quiet", "--initial-branch=main");
    const named = (await known("user.name")) && (await known("user.email"));
    const author = named ? [] : ["-c", "user.name=Tribune", "-c", "user.email=tribune@localhost"];
    await git("add", "--force", "--", ...paths);
    const options = ["--quiet", "--no-verify", "--no-gpg-sign", "--message", message];
    await git(...author, "commit", ...options);
  } catch (error) {
    const { stderr } = Object(error) as { readonly stderr?: unknown };
    const [reason = ""] = String(stderr || error)
      .trim()
      .split("\n");
    throw new Refused(say.notCommitted(directory, reason));
  }
}
