import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { answerPublished } from "../publish/published-texts.ts";
import {
  articleText,
  type Files,
  MemorySource,
  pageText,
  siteYaml,
  themesYaml,
} from "../testing/content.ts";
import { compareWithLive } from "./compare-with-live.ts";
import { changesOf } from "./review-changes.ts";
import { diffTexts } from "./text-diff.ts";

const now = Date.parse("2026-01-01");

async function published(files: Files) {
  const source = new MemorySource({ "site.yaml": siteYaml, "themes.yaml": themesYaml, ...files });
  const store = memoryStore();
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  return { source, store, catalogue };
}

/** A server on this machine, gone at the end of its block. */
async function listening(listener: RequestListener) {
  const server = createServer(listener).listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `http://localhost:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await close();
    },
  };
}

/** A live site that has these files. */
async function liveWith(files: Files) {
  const { catalogue, store } = await published(files);
  return listening(async ({ url = "" }, response) => {
    const answer = answerPublished(new URL(url, "http://site"), catalogue, store, now);
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
}

async function compared(files: Files, site: string | undefined) {
  const { catalogue, source, store } = await published(files);
  const found = await compareWithLive(
    makeEdition(catalogue, now, "reviewer"),
    { source, store },
    site,
  );
  if ("incomparable" in found) return found.incomparable;
  const { comparison, body } = found;
  const changes = changesOf(comparison, await comparison.advice());
  const bodyOf = (file: string, blob: string) => store.body(file, blob) ?? body(file, blob) ?? "";
  return { comparison, changes, bodyOf };
}

const same = articleText({ title: "Pareil" });

test("what a branch adds, changes and takes away is told beside the live site, word by word", async () => {
  await using live = await liveWith({
    "articles/pareil/fr.mdx": same,
    "articles/autre/fr.mdx": articleText({ title: "Avant" }, "Un mot. {/* à revoir */}\n"),
    "articles/parti/fr.mdx": articleText({ title: "Parti" }),
    "pages/equipe/fr.mdx": pageText({ title: "Équipe" }, "Deux personnes.\n"),
  });
  const found = await compared(
    {
      "articles/pareil/fr.mdx": same,
      "articles/autre/fr.mdx": articleText({ title: "Après" }, "Un autre mot.\n"),
      "articles/neuf/fr.mdx": articleText({ title: "Neuf", draft: "true" }),
      "pages/equipe/fr.mdx": pageText({ title: "Équipe" }, "Trois personnes.\n"),
    },
    live.url,
  );
  if (typeof found === "string") throw new Error(found);
  const { works, others } = found.changes;
  expect(works.map(({ key, kind }) => [key, kind])).toEqual([
    ["autre", "changed"],
    ["neuf", "added"],
    ["parti", "removed"],
    ["pages~equipe", "changed"],
  ]);
  expect(others).toEqual([]);
  const [work] = works;
  const { fields, text } = diffTexts(work?.before.fr, work?.after.fr, "fr", ({ file, blob }) =>
    found.bodyOf(file, blob),
  );
  expect(fields.map(({ field }) => field)).toEqual(["title"]);
  expect(text.flatMap(({ after = [] }) => after)).toEqual([
    { text: "Un ", differs: false },
    { text: "autre ", differs: true },
    { text: "mot.", differs: false },
  ]);
});

test("a live text whose theme the branch has no more is compared all the same", async () => {
  await using live = await liveWith({
    "themes.yaml": themesYaml.replaceAll("beta", "gamma"),
    "articles/un/fr.mdx": articleText({ title: "Avant", themes: "[gamma]" }),
  });
  const found = await compared({ "articles/un/fr.mdx": articleText() }, live.url);
  if (typeof found === "string") throw new Error(found);
  expect(found.changes.works.map(({ kind, before }) => [kind, before.fr?.title])).toEqual([
    ["changed", "Avant"],
  ]);
});

test("a live site tells of nothing that may not be read, nor of what only editors know", async () => {
  const { catalogue, store } = await published({
    "articles/un/fr.mdx": articleText(
      { date: '"2020-01-01" # note cachée', updated: "2031-01-01" },
      "Un. {/* secret */}\n\n[a]: https://secret.example\n\n[^b]: secret\n",
    ),
    "articles/brouillon/fr.mdx": articleText({ draft: "true" }),
    "articles/embargo/fr.mdx": articleText({ date: "2030-01-01" }),
    "articles/repris/fr.mdx": articleText({ withdrawn: "{ date: 2025-01-01, reason: Erreur }" }),
    "pages/cachee/fr.mdx": pageText({ draft: "true" }),
  });
  const ask = (query: string) =>
    answerPublished(new URL(`http://site/api/published${query}`), catalogue, store, now);
  expect((await ask("").json()).texts.map(({ path }: { path: string }) => path)).toEqual([
    "articles/un/fr.mdx",
  ]);
  for (const key of ["articles/brouillon", "articles/embargo", "articles/repris", "pages/cachee"]) {
    expect(ask(`?file=${key}/fr.mdx`).status, key).toBe(404);
  }
  const text = await ask("?file=articles/un/fr.mdx").text();
  expect(text).toContain("Un titre");
  expect(text).not.toMatch(/secret|cachée|2031/);
});

test("what answers otherwise than a live site leaves the review without it, and no more", async () => {
  await using live = await liveWith({ "articles/un/fr.mdx": articleText() });
  await using elsewhere = await listening(({ url = "" }, response) => {
    response.writeHead(302, { location: live.url + url }).end();
  });
  await using page = await listening((_request, response) => response.end("<html></html>"));
  await using wrong = await listening((_request, response) =>
    response.end('{"revision":"1","texts":[{"path":"../secret","blob":"1"}]}'),
  );
  await using endless = await listening((_request, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(1024 * 1024)), 1);
    response.on("close", () => clearInterval(timer));
  });
  for (const { url } of [elsewhere, page, wrong, endless, { url: "http://localhost:1" }]) {
    expect(await compared({ "articles/un/fr.mdx": articleText() }, url), url).toBe("unreachable");
  }
  expect(await compared({ "articles/un/fr.mdx": articleText() }, undefined)).toBe("unnamed");
});
