import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { healthOf } from "./support/health.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";

const text = (title: string, body: string, fields = "date: 2026-02-01\nthemes: [alpha]") =>
  `---\ntitle: ${title}\nsummary: Un résumé.\n${fields}\n---\n\n${body}\n`;
const theme = (key: string) =>
  `${key}:\n  name: { fr: ${key}, en: ${key} }\n  slug: { fr: ${key}, en: ${key} }\n`;
const themes = theme("alpha") + theme("beta");
const article = (key: string) => `articles/2026-02-01-${key}/fr.mdx`;

/** A cache in front that notes what it is told. */
async function cacheInFront() {
  const told = new Set<string>();
  const server = createServer((request, response) => {
    told.add(`${request.method} ${request.url}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { told, env: { PURGE_URLS: `http://127.0.0.1:${port}` }, close: () => server.close() };
}

test("what readers keep is what they could last read, while the site runs, after a restart, and with nothing kept; caches in front are told what changed meanwhile", async () => {
  using repository = createRepository({
    "themes.yaml": themes,
    [article("un")]: text("Un", "V1, publiée."),
    [article("autre")]: text("Autre", "Avant."),
    [article("efface")]: text("Effacé", "Un texte."),
  });
  const outer = await cacheInFront();
  const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-kept-"));

  const expectLastGood = async ({ url }: Server) => {
    const get = async (path: string) => {
      const response = await fetch(url + path);
      return { status: response.status, text: await response.text() };
    };
    expect((await get("/fr/articles/un")).text).toContain("V1, publiée.");
    expect((await get("/fr/articles/nomination")).status).toBe(404);
    const feed = await get("/fr/feed.xml");
    expect(feed.text).toContain("V1, publiée.");
    expect(feed.text).not.toMatch(/pas relu/);
    for (const path of ["/fr/themes/alpha", "/fr/themes/alpha/feed.xml", "/fr/articles/autre"]) {
      expect((await get(path)).status, path).toBe(200);
    }
    const health = await healthOf({ url });
    expect(health.problems.map(({ file }: { file: string }) => file).sort()).toEqual([
      article("nomination"),
      article("un"),
      "themes.yaml",
    ]);
  };

  {
    await using server = await serveRepository(repository, {
      DATA_DIR: dataDirectory,
      ...outer.env,
    });
    // The branch's texts are nobody's but its own until it is merged; its last state is broken.
    repository.git("switch", "--quiet", "--create", "branche");
    for (const [themed, title] of [
      ["alpha", "pas relu"],
      ["alhpa", "Final"],
    ] as const) {
      const later = `date: ${themed === "alpha" ? "2026-02-01" : "2030-01-01T08:00:00+01:00"}`;
      repository.write(article("nomination"), text(title, title, `${later}\nthemes: [${themed}]`));
      repository.write(article("un"), text(title, title, `date: 2026-02-01\nthemes: [${themed}]`));
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", title);
    }
    repository.git("switch", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "branche");
    repository.write("themes.yaml", themes.replace("name:", "nom:"));
    repository.push();
    const { body } = await publish(server);
    expect(body.problems).toHaveLength(3);
    await expectLastGood(server);
    await server.stop();
  }
  repository.write(article("autre"), text("Autre", "Après."));
  repository.git("rm", "--quiet", "-r", "content/articles/2026-02-01-efface");
  repository.push();
  outer.told.clear();
  {
    await using server = await serveRepository(repository, {
      DATA_DIR: dataDirectory,
      ...outer.env,
    });
    for (const path of ["/fr", "/fr/articles/autre", "/fr/articles/efface", "/sitemap.xml"]) {
      await expect.poll(() => outer.told.has(`PURGE ${path}`), path).toBe(true);
    }
    await expectLastGood(server);
  }
  await using server = await serveRepository(repository);
  await expectLastGood(server);
  outer.close();
  rmSync(dataDirectory, { recursive: true });
});
