import { serve } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";
import { percentile } from "../statistics.ts";
import { hasWrk, load, type Round, type Target } from "./load.ts";
import { startPlainNext } from "./next-start.ts";
import { hasNginx, startNginx } from "./nginx.ts";

/** What a server can do with one stored page: medians over the rounds. */
export interface ThroughputFigures {
  readonly server: string;
  readonly perSecond: number | string;
  readonly cpuMicros: number | string;
  /** Requests per second, as a multiple of nginx's on a static file. */
  readonly ofStatic: number | string;
  /** Requests per second, as a multiple of plain `next start`'s. */
  readonly ofNext: number | string;
}

const rounds = 5;
const path = "/fr/articles/securite-globale";
const missing = "not measured";

/**
 * Requests per second and CPU per request of one stored article: this server alone, behind nginx
 * as documented, nginx on a file, and `next start`. They take turns, so that whatever else the
 * machine does falls on all of them.
 */
export async function measureThroughput(): Promise<ThroughputFigures[]> {
  const names = ["Tribune alone", "Tribune behind nginx", "nginx, static file", "plain next start"];
  if (!hasWrk()) {
    console.log("Install Debian's wrk to measure throughput.");
    return names.map((server) => figures(server, new Map()));
  }
  await using server = await serve({ content: exampleContent });
  await using next = await startPlainNext(path);
  using nginx = hasNginx() ? await startNginx(server.url, path) : undefined;
  const alone = { name: "Tribune alone", url: server.url + path, pids: [server.pid] };
  const found = await takeTurns([alone, ...(nginx ? [nginx.front, nginx.files] : []), next]);
  return names.map((name) => figures(name, found));
}

async function takeTurns(targets: readonly Target[]): Promise<ReadonlyMap<string, Round[]>> {
  const found = new Map<string, Round[]>(targets.map(({ name }) => [name, []]));
  // The first round warms caches and compilers up, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const target of targets) {
      const result = await load(target);
      if (round > 0) found.get(target.name)?.push(result);
    }
  }
  return found;
}

function figures(server: string, found: ReadonlyMap<string, Round[]>): ThroughputFigures {
  const median = (name: string, value: (round: Round) => number) => {
    const list = found.get(name);
    return list === undefined ? undefined : percentile(list.map(value), 0.5);
  };
  const perSecond = median(server, (round) => round.perSecond);
  const cpuMicros = median(server, (round) => round.cpuMicros);
  // A round is compared with the same round of the other: they lie seconds apart.
  const ratio = (other: string) => {
    const [own, theirs] = [found.get(server), found.get(other)];
    if (own === undefined || theirs === undefined) return missing;
    const ratios = own.map((round, at) => round.perSecond / (theirs[at]?.perSecond ?? Number.NaN));
    return Number(percentile(ratios, 0.5).toFixed(2));
  };
  return {
    server,
    perSecond: perSecond === undefined ? missing : Math.round(perSecond),
    cpuMicros: cpuMicros === undefined ? missing : Number(cpuMicros.toFixed(1)),
    ofStatic: ratio("nginx, static file"),
    ofNext: ratio("plain next start"),
  };
}
