import { spawn, spawnSync } from "node:child_process";
import { text } from "node:stream/consumers";
import { cpuSeconds } from "../process.ts";

/** A server under load: where its page is, and the processes that answer. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly pids: readonly number[];
}

/** What one round of load found. */
export interface Round {
  readonly perSecond: number;
  /** CPU time of the server per request, in microseconds. */
  readonly cpuMicros: number;
}

const seconds = 6;
const connections = 32;

/** Whether Debian's wrk is here. */
export const hasWrk = () => spawnSync("wrk", ["-v"]).error === undefined;

/** Asks for the page, gzipped, as often as the server answers, with wrk on one thread. */
export async function load({ name, url, pids }: Target): Promise<Round> {
  const used = async () =>
    (await Promise.all(pids.map(cpuSeconds))).reduce((sum, each) => sum + each, 0);
  const before = await used();
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "-H", "Accept-Encoding: gzip", url];
  const child = spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] });
  const report = await text(child.stdout);
  const cpu = (await used()) - before;
  const requests = Number(/(\d+) requests in/.exec(report)?.[1]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]);
  if (!(requests > 0) || /Non-2xx/.test(report)) throw new Error(`${name}:\n${report}`);
  return { perSecond, cpuMicros: (cpu / requests) * 1e6 };
}
