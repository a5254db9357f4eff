import type { Parsed } from "./article.ts";
import type { Catalogue } from "./catalogue.ts";
import { disputedClaims, parsedState } from "./last-good.ts";
import { type Parsing, parseAll } from "./parse-all.ts";
import {
  type LastGoodPage,
  type PublishedPages,
  publishedPageAt,
  selectPages,
} from "./published-pages.ts";
import type { Site } from "./site.ts";
import { formerStates } from "./source/former-states.ts";
import { pageName } from "./text-names.ts";

interface Making extends Parsing {
  readonly site: Site;
}

/**
 * The pages of a snapshot. They are few: all are decided anew as soon as anything of one changed;
 * else they are the very same.
 */
export async function buildPages(
  making: Making,
  previous: Catalogue | undefined,
): Promise<{ readonly published: PublishedPages; readonly count: number }> {
  const { snapshot, site } = making;
  const same =
    previous?.site.languages === site.languages &&
    previous.unseen.links === snapshot.links &&
    snapshot.changed !== undefined &&
    [...snapshot.changed].every((path) => pageName(path) === undefined);
  if (same) return { published: previous.pages, count: 0 };
  const all = [...snapshot.entries.keys(), ...(snapshot.links ?? [])];
  const paths = all.filter((path) => pageName(path) !== undefined);
  const { parsed, count } = await parseAll(paths, making);
  const claims =
    previous === undefined
      ? await disputedClaims({ ...making, parsed })
      : new Map<string, number>();
  const lastGood = await findLastGood(parsed, claims, making, previous);
  const before = previous?.pages;
  return { published: selectPages({ parsed, site, lastGood, since: claims }, before), count };
}

/** For each page that may not be shown as it is, the version to show instead; see `findLastGood`. */
async function findLastGood(
  parsed: ReadonlyMap<string, Parsed | undefined>,
  disputed: ReadonlyMap<string, number>,
  making: Making,
  previous: Catalogue | undefined,
): Promise<ReadonlyMap<string, LastGoodPage>> {
  const found = new Map<string, LastGoodPage>();
  for (const [path, result] of parsed) {
    if (result === undefined) continue;
    const page = previous && publishedPageAt(previous.pages, path);
    if (previous !== undefined && page !== undefined) {
      const revision = previous.pages.kept.get(path) ?? previous.revision;
      found.set(path, { page, revision });
    } else if (result.page === undefined || disputed.has(path)) {
      const last = await fromHistory(path, result, making);
      if (last !== undefined) found.set(path, last);
    }
  }
  return found;
}

async function fromHistory(
  path: string,
  { page: now }: Parsed,
  making: Making,
): Promise<LastGoodPage | undefined> {
  const { source, snapshot } = making;
  const replaced = snapshot.links?.has(path);
  for (const { revision, entry } of await formerStates(source, path, snapshot.revision, replaced)) {
    const { page } = await parsedState({ ...entry, path }, making);
    // Whoever claims another's address is shown at the one it had before.
    if (page !== undefined && page.slug !== now?.slug) return { page, revision };
  }
  return undefined;
}
