import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** What Linux tells of a process, under /proc. */

/** Why it can't be read on this machine; undefined if it can. */
export const whyNoProc = process.platform === "linux" ? undefined : "only Linux has /proc";

/** Memory in use, in MiB. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}

/** How many files it has open, connections not counted. */
export function openFiles(pid: number): number {
  return descriptorsOf(pid).filter((target) => !target.startsWith("socket:")).length;
}

/** How many connections it has. */
export function openSockets(pid: number): number {
  return descriptorsOf(pid).filter((target) => target.startsWith("socket:")).length;
}

/** The names of the processes it has started and that are still there. */
export function children(pid: number): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      const [, command, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(stat) ?? [];
      return command !== undefined && Number(parent) === pid ? [command] : [];
    });
}

function descriptorsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${name}`)];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
