import { expect, test } from "@playwright/test";
import { articleText, themesYaml } from "../lib/testing/content.ts";
import { get } from "./support/get.ts";
import { publish } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { pushBranch, review, serveReviewed, tokenFor } from "./support/reviewing.ts";

const site = (timeZone: string) => `languages: [fr, en]\ntimeZone: ${timeZone}\n`;
const file = "articles/2026-01-02-vote/fr.mdx";
const [article, history] = ["/fr/articles/vote", "/fr/articles/vote/history"];

test("pages, their past and feeds go by the site's clock, by a new one once it is published, and by a branch's own for its reviewers", async () => {
  using repository = createRepository({});
  repository.write("themes.yaml", themesYaml);
  repository.write("site.yaml", site("America/Sao_Paulo"));
  repository.write(file, articleText({ title: "Le vote", date: "2026-01-02T01:30:00Z" }));
  repository.push("Vote", "2026-01-01T09:00:00Z");
  repository.write(file, articleText({ title: "Le vote", date: "2026-01-02T01:30:00Z" }, "Deux."));
  repository.push("Vote", "2026-01-03T09:05:00Z");
  await using server = await serveReviewed(repository);
  const textAt = async (path: string) => (await get(server.url + path)).text.replace(/\s/g, " ");

  for (const path of ["/fr", article])
    expect(await textAt(path), path).toContain("1er janvier 2026");
  expect(await textAt(article)).toContain("2026-01-01T22:30:00-03:00");
  expect(await textAt(history)).toContain("3 janvier 2026 à 6 h 05");
  expect(await textAt("/fr/feed.xml")).toContain("Thu, 01 Jan 2026 22:30:00 -0300");

  pushBranch(repository, "heures", () => {
    repository.write("site.yaml", site("Pacific/Auckland"));
  });
  const reviewed = await review(server, article, tokenFor({ ref: "heures" }));
  expect(reviewed.text).toContain("2026-01-02T14:30:00+13:00");
  expect(reviewed.text).toContain("2 janvier 2026");

  repository.write("site.yaml", site("Asia/Kathmandu"));
  repository.push("Heures");
  expect(await publish(server)).toMatchObject({ status: 200, body: { changed: [], problems: [] } });
  for (const path of ["/fr", article]) expect(await textAt(path), path).toContain("2 janvier 2026");
  expect(await textAt(article)).toContain("2026-01-02T07:15:00+05:45");
  expect(await textAt(history)).toContain("3 janvier 2026 à 14 h 50");
  expect(await textAt("/fr/feed.xml")).toContain("Fri, 02 Jan 2026 07:15:00 +0545");
});
