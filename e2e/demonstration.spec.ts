import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { runCommand } from "#lib/testing/run-command.ts";
import { serve } from "./support/serve.ts";

// The one spec that knows what is in `content`: with another office's texts there, it says so.

const known = "content/articles/2020-12-14-blockchain-regards-experts";

test("the demonstration opens with its nine publications and a note, and says that it is one", async ({
  page,
}) => {
  test.skip(!existsSync(known), "Other texts than the demonstration's are in content.");
  await using server = await serve({ content: "content" });
  expect(server.log.join("\n")).toContain(", 19 articles");
  for (const [locale, demonstration] of [
    ["fr", "démonstration"],
    ["en", "demonstration"],
  ]) {
    await page.goto(`${server.url}/${locale}/articles`);
    await expect(page.getByRole("article")).toHaveCount(10);
    await expect(page.getByRole("contentinfo")).toContainText(demonstration ?? "");
  }
  const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
  const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url);
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) expect((await fetch(address)).status, address).toBe(200);
});

test("the checks have nothing against the demonstration", async () => {
  test.skip(!existsSync(known), "Other texts than the demonstration's are in content.");
  const { code, out } = await runCommand("lib/commands/check.ts", ["content"]);
  expect(out).toContain("Rien à signaler");
  expect(code).toBe(0);
});
