import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Refuses every byte that would be written to a file: what a full disk does, without a disk. */
const nothing = "--fsize=0:unlimited";

/** Starts a command that can write no file. */
export const refusingWrites = ["prlimit", nothing];

/** Why the limit can't be set on this machine; undefined if it can. */
export function whyNoLimit(): string | undefined {
  return succeeds("prlimit", "--version") ? undefined : "prlimit (util-linux) is not installed";
}

/** From now on a process, and what it starts, can write no file, wherever that is. */
export function refuseWrites(pid: number): void {
  execFileSync("prlimit", [nothing, `--pid=${pid}`]);
}

/** There is space again. */
export function allowWrites(pid: number): void {
  execFileSync("prlimit", ["--fsize=unlimited:unlimited", `--pid=${pid}`]);
}

/** A small disk of its own, gone at the end of its `using` block. */
export interface Disk extends Disposable {
  readonly path: string;
  /** Takes all the space that is left. */
  fill(): void;
  free(): void;
}

/** Mounts a disk of so many MiB; undefined where that is not allowed. */
export function smallDisk(size: number): Disk | undefined {
  const path = mkdtempSync(join(tmpdir(), "tribune-disk-"));
  if (!succeeds("mount", "-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", path)) {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const ballast = join(path, "ballast");
  const remove = () => {
    process.off("exit", remove);
    succeeds("umount", "--lazy", path);
    rmSync(path, { recursive: true, force: true });
  };
  process.once("exit", remove);
  return { path, fill: () => fill(ballast), free: () => rmSync(ballast), [Symbol.dispose]: remove };
}

function fill(file: string): void {
  const descriptor = openSync(file, "a");
  const bytes = Buffer.alloc(4096);
  try {
    for (;;) writeSync(descriptor, bytes);
  } catch {
    // No space left on device.
  } finally {
    closeSync(descriptor);
  }
}

function succeeds(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
