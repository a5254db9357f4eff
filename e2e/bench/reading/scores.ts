import { kindsOfPage } from "../../support/kinds-of-page.ts";
import { serve } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";
import { percentile } from "../statistics.ts";
import { installLighthouse, type Look, type Visit } from "./lighthouse.ts";
import { type PeerSite, startPeerSites } from "./peer-sites.ts";

/** Lighthouse's medians for one page, as on a phone. */
export interface ScoreFigures {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  /** The page's LCP as a multiple of Astro's. */
  readonly ofAstro: number | string;
  readonly flaws: string;
}

const visits = 5;
const article = "securite-globale";

/**
 * Kinds that tell search engines to leave them alone, which audits take for a mistake; the browser
 * notes a 404 in its console besides.
 */
const unlisted: ReadonlySet<string> = new Set(["untranslated article", "missing"]);
const searchAudits = ["is-crawlable", "http-status-code", "errors-in-console"];

interface Page {
  readonly name: string;
  readonly url: string;
  readonly skipped: readonly string[];
}

/** Every kind of page in turn, and beside it, if asked, the same article of other generators. */
export async function measureScores(withPeers: boolean): Promise<ScoreFigures[]> {
  using lighthouse = installLighthouse();
  await using server = await serve({ content: exampleContent });
  await using peers = new AsyncDisposableStack();
  const sites: PeerSite[] = withPeers ? await startPeerSites(article) : [];
  for (const site of sites) peers.use(site);
  const pages = [
    ...kindsOfPage.map(([name, path]) => ({
      name,
      url: server.url + path,
      skipped: unlisted.has(name) ? searchAudits : [],
    })),
    ...sites.map(({ peer, url }) => ({ name: peer, url, skipped: [] })),
  ];
  for (const { url } of pages) await (await fetch(url)).text();
  const found = await takeTurns(pages, lighthouse.look);
  const astro = found.get("astro");
  return pages.map(({ name }) => figures(name, found.get(name) ?? [], astro));
}

async function takeTurns(pages: readonly Page[], look: Look) {
  const found = new Map<string, Visit[]>(pages.map(({ name }) => [name, []]));
  for (let visit = 0; visit < visits; visit += 1) {
    for (const { name, url, skipped } of pages) found.get(name)?.push(await look(url, skipped));
  }
  return found;
}

function figures(
  page: string,
  list: readonly Visit[],
  astro: readonly Visit[] | undefined,
): ScoreFigures {
  const median = (value: (visit: Visit) => number, of = list) =>
    Math.round(percentile(of.map(value), 0.5));
  const score = (category: string) => median(({ scores }) => scores[category] ?? Number.NaN);
  const lcpMs = median((visit) => visit.lcpMs);
  const theirs = astro && median((visit) => visit.lcpMs, astro);
  return {
    page,
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    lcpMs,
    tbtMs: median((visit) => visit.tbtMs),
    ofAstro: theirs === undefined ? "not measured" : Number((lcpMs / theirs).toFixed(2)),
    flaws: [...new Set(list.flatMap(({ flaws }) => flaws))].join(" "),
  };
}
