import { readFile } from "node:fs/promises";

/** The memory a process holds, in MiB: its resident set, from Linux's /proc. */
export async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Linux counts a process's time in hundredths of a second. */
const ticks = 100;

/** The CPU time a process has used, in seconds: its own and the kernel's for it (proc(5), stat). */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name, in parentheses, may hold anything: fields are counted after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** The processes that a process has started, with their command lines. */
export async function childrenOf(pid: number): Promise<{ pid: number; command: string }[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  const pids = text.trim().split(" ").filter(Boolean).map(Number);
  const commandOf = (child: number) => readFile(`/proc/${child}/cmdline`, "utf8");
  return Promise.all(pids.map(async (child) => ({ pid: child, command: await commandOf(child) })));
}
