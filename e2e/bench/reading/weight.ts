import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../support/browser.ts";
import { serve } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";

/** What a first visitor of a page is sent, of one kind of file, in bytes of bodies. */
export interface WeightFigures {
  readonly page: string;
  readonly kind: string;
  readonly requests: number;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const pages = {
  home: "/fr",
  theme: "/fr/themes/securite-interieure",
  article: "/fr/articles/securite-globale",
};

/** Opens each page in a browser that has seen nothing, and asks again for what it asked for. */
export async function measureWeight(): Promise<WeightFigures[]> {
  await using server = await serve({ content: exampleContent });
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args: sandbox });
  const rows: WeightFigures[] = [];
  try {
    for (const [page, path] of Object.entries(pages)) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      const asked: { kind: string; url: string }[] = [];
      tab.on("request", (each) => asked.push({ kind: each.resourceType(), url: each.url() }));
      await tab.goto(server.url + path, { waitUntil: "networkidle" });
      await context.close();
      rows.push(...(await weigh(page, asked)));
    }
  } finally {
    await browser.close();
  }
  return rows;
}

async function weigh(page: string, asked: readonly { kind: string; url: string }[]) {
  const rows: WeightFigures[] = [];
  for (const [kind, list = []] of Object.entries(Object.groupBy(asked, (each) => each.kind))) {
    const sum = async (coding: string) => {
      const sizes = await Promise.all(list.map(({ url }) => bytesOf(url, coding)));
      return sizes.reduce((total, each) => total + each, 0);
    };
    rows.push({
      page,
      kind,
      requests: list.length,
      raw: await sum("identity"),
      gzip: await sum("gzip"),
      brotli: await sum("br, gzip"),
    });
  }
  const total = (of: (row: WeightFigures) => number) =>
    rows.reduce((sum, row) => sum + (row.kind === "font" ? 0 : of(row)), 0);
  const all = {
    page,
    kind: "all but the text face",
    requests: total((row) => row.requests),
    raw: total((row) => row.raw),
    gzip: total((row) => row.gzip),
    brotli: total((row) => row.brotli),
  };
  return [...rows, all];
}

/** The bytes of a body as it is sent to a client that accepts a coding. */
function bytesOf(url: string, coding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { "accept-encoding": coding } }, (response) => {
      buffer(response).then(({ byteLength }) => resolve(byteLength), reject);
    });
    sent.on("error", reject).end();
  });
}
