import { test as base, expect } from "@playwright/test";
import { publish } from "./publishing.ts";
import { createRepository, type Repository } from "./repository.ts";
import { serveReviewed } from "./reviewing.ts";
import type { Server } from "./serve.ts";
import { exampleContent } from "./workspace.ts";

/** A site that a test may publish to, and the repository that it is published from. */
export interface PublishedSite {
  readonly repository: Repository;
  readonly server: Server;
}

/**
 * Tests that publish: starting a server takes longer than most of them, so each worker has one, on
 * the example site, with previews. After each test everything is as it was at its start.
 */
export const test = base.extend<{ site: PublishedSite }, { startedSite: PublishedSite }>({
  startedSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      using repository = createRepository(exampleContent);
      await using server = await serveReviewed(repository);
      await use({ repository, server });
    },
    { scope: "worker" },
  ],
  site: async ({ startedSite }, use) => {
    const first = startedSite.repository.git("rev-parse", "main");
    await use(startedSite);
    await goBack(startedSite, first);
  },
});

/** Sets branch, tags and working copy back to a commit, and publishes it. */
async function goBack({ repository, server }: PublishedSite, commit: string): Promise<void> {
  const { git } = repository;
  git("checkout", "--quiet", "--force", "-B", "main", commit);
  git("clean", "--quiet", "--force", "-d");
  const others = git("ls-remote", "--refs", "origin")
    .split("\n")
    .map((line) => line.split("\t")[1] ?? "")
    .filter((ref) => ref !== "refs/heads/main");
  git("push", "--quiet", "--force", "origin", "main", ...others.map((ref) => `:${ref}`));
  const { status, body } = await publish(server);
  expect({ status, revision: body.revision }).toEqual({ status: 200, revision: commit });
}
