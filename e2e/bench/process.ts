import { readFile } from "node:fs/promises";

/** The memory a process holds, in MiB: its resident set, from Linux's /proc. */
export async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
