import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Content, withLanguages } from "./workspace.ts";

/** A real git repository with an editor's working copy, gone at the end of its `using` block. */
export interface Repository extends Disposable {
  /** The bare repository that the server fetches from. */
  readonly address: string;
  /** The working copy. */
  readonly work: string;
  git(...args: string[]): string;
  write(path: string, text: string | Buffer): void;
  /**
   * Commits all that changed and pushes it; `at` is the committer's clock, now by default. Returns
   * the commit's id.
   */
  push(message?: string, at?: string): string;
}

const author = {
  GIT_AUTHOR_NAME: "Éditeur",
  GIT_AUTHOR_EMAIL: "editeur@example.org",
  GIT_COMMITTER_NAME: "Éditeur",
  GIT_COMMITTER_EMAIL: "editeur@example.org",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/** Creates a repository whose branch `main` holds the content below `content/`. */
export function createRepository(content: Content): Repository {
  const root = mkdtempSync(join(tmpdir(), "tribune-git-"));
  const address = join(root, "origin.git");
  const work = join(root, "work");
  let clock: string | undefined;
  const run = (cwd: string, ...args: string[]) =>
    execFileSync("git", args, {
      cwd,
      env: { ...process.env, ...author, GIT_COMMITTER_DATE: clock },
      encoding: "utf8",
      maxBuffer: 1e9,
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  run(root, "init", "--quiet", "--bare", "--initial-branch=main", address);
  run(root, "clone", "--quiet", address, work);
  const git = (...args: string[]) => run(work, ...args);
  git("checkout", "--quiet", "-B", "main");

  const write = (path: string, text: string | Buffer) => {
    const target = join(work, "content", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const push = (message = "Change", at?: string) => {
    git("add", "--all");
    clock = at;
    git("commit", "--quiet", "--allow-empty", "--message", message);
    clock = undefined;
    git("push", "--quiet", "--force", "origin", "HEAD:main");
    return git("rev-parse", "HEAD");
  };
  if (typeof content === "string") cpSync(content, join(work, "content"), { recursive: true });
  else {
    for (const [path, text] of Object.entries(withLanguages(content))) write(path, text);
  }
  if (typeof content === "string" || Object.keys(content).length > 0) push("Begin");

  const remove = () => rmSync(root, { recursive: true, force: true });
  return { address, work, git, write, push, [Symbol.dispose]: remove };
}
