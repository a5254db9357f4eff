import { readFile } from "node:fs/promises";
import { z } from "zod";
import { git } from "../../content/source/git/run.ts";

/** Where the program is kept, and which release of it a site begins with; empty where nobody can say. */
export interface ProgramRelease {
  readonly repository: string;
  /** A tag or a commit. */
  readonly version: string;
}

/** The release that is run here: a new site begins with it. */
export async function ownRelease(): Promise<ProgramRelease> {
  const [origin, tag, commit] = await Promise.all([
    asked("config", "--get", "remote.origin.url"),
    asked("describe", "--tags", "--exact-match"),
    asked("rev-parse", "HEAD"),
  ]);
  return { repository: publicAddress(origin), version: tag || commit || (await packageVersion()) };
}

/** An address that others reach too, without the name and password that may stand in it. */
export function publicAddress(origin: string): string {
  if (!/^https?:/.test(origin)) return /^(?:ssh:|[\w.-]+@[\w.-]+:)/.test(origin) ? origin : "";
  return origin.replace(/\/\/[^/@]*@/, "//");
}

async function asked(...args: readonly string[]): Promise<string> {
  try {
    return (await git(".git", ...args)).trim();
  } catch {
    // A copy without git, or a commit without a tag.
    return "";
  }
}

async function packageVersion(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  return `v${version}`;
}
