import type { Article } from "../content/article.ts";
import type { Catalogue } from "../content/catalogue.ts";
import type { Page } from "../content/page.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Source } from "../content/source/source.ts";
import { warn } from "../log.ts";

/**
 * What is live is to be found again after a restart without the repository. Readers have it
 * already, so nobody waits for this; an operator is told if it fails.
 */
export async function copy(source: Source): Promise<void> {
  const failed = await failureOf("The repository was not copied", () => source.flush?.());
  for (const warning of failed) warn("repository", warning);
}

/** Forgets what former publishes parsed, but for the last good version of what is broken now. */
export function tidy(store: ParsedStore, { entries, works, pages }: Catalogue): void {
  const shown = [...works.values(), ...pages.texts.values()].flatMap((texts) =>
    Object.values<Article | Page>(texts),
  );
  try {
    store.keepOnly([
      ...[...entries.values()].map(({ path, blob }) => [path, blob] as const),
      ...shown.map(({ file, blob }) => [file, blob] as const),
    ]);
  } catch (error) {
    warn("store", `Nothing was tidied: ${error instanceof Error ? error.message : error}`);
  }
}

/** Readers have the pages even where something besides could not be done: an operator is told. */
export async function failureOf(what: string, work: () => unknown): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : error}`];
  }
}
