import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The project as a platform that deploys branches has it. */
export interface Deployment extends Disposable {
  readonly folder: string;
  /** How a program is run in it: as nobody, where the test is root. */
  readonly under: readonly string[];
  /** A data directory of an instance's own, which it may write. */
  dataDir(): string;
}

/** Another user than root, who owns nothing here. */
const nobody = "65534";

/**
 * Builds the project as a platform does: from a clone of one commit, without its repository, on the
 * content below `content` with these files besides; then nothing of it may be written any more.
 */
export function deploy(
  content: string,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Deployment {
  const place = mkdtempSync(join(tmpdir(), "tribune-platform-"));
  const folder = join(place, "site");
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, folder]);
  rmSync(join(folder, ".git"), { recursive: true, force: true });
  for (const part of ["articles", "pages"])
    rmSync(join(folder, "content", part), { recursive: true });
  cpSync(content, join(folder, "content"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, "content", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const packages = [join(root, "node_modules"), join(folder, "node_modules")] as const;
  // Links take no time and no room; another file system has to be copied to.
  const linked = spawnSync("cp", ["--archive", "--link", ...packages]).status === 0;
  if (!linked) execFileSync("cp", ["--archive", ...packages]);
  execFileSync(process.execPath, ["lib/server/build.ts"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", ...env },
    // What it says is in the error, should it fail.
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(join(folder, ".data"), { recursive: true, force: true });
  chmodSync(place, 0o755);
  // The files of packages are links to those that others use: their folders alone are closed.
  const own = ["(", "-path", `${folder}/node_modules/*`, "!", "-type", "d", ")", "-prune", "-o"];
  execFileSync("find", [folder, ...own, "!", "-type", "l", "-exec", "chmod", "a-w", "{}", "+"]);
  const isRoot = process.getuid?.() === 0 && existsSync("/usr/bin/setpriv");
  const as = isRoot ? `setpriv --reuid ${nobody} --regid ${nobody} --clear-groups ` : "";
  return {
    folder,
    under: ["sh", "-euc", `cd "$0"; exec ${as}"$@"`, folder],
    dataDir: () => {
      const directory = mkdtempSync(join(place, "data-"));
      chmodSync(directory, 0o777);
      return directory;
    },
    [Symbol.dispose]: () => {
      execFileSync("find", [place, "-type", "d", "-exec", "chmod", "u+w", "{}", "+"]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
