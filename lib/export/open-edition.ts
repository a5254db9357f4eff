import { join } from "node:path";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { type DiskStore, diskStore } from "../content/disk-store.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { Source } from "../content/source/source.ts";
import { parseInThreads } from "../content/threads/parse-in-threads.ts";
import type { Environment } from "../environment/environment.ts";
import { setArchived } from "../publish/published-state.ts";

/** What is exported, and where it is read from. */
export interface Opened {
  readonly edition: Edition;
  readonly files: { readonly source: Source; readonly store: DiskStore };
}

/** The settings of an export: a server that runs here has its own data directory, and drafts are for nobody. */
export function settingsOfExport(env: Environment): Environment {
  return { ...env, DATA_DIR: join(env.DATA_DIR, "export"), PREVIEW: false };
}

/** Where share images are kept from one export to the next. */
export const cardsFolder = ({ DATA_DIR }: Environment) => join(DATA_DIR, "cards");

/** Reads what the public may read at an instant, and makes it what this process renders. */
export async function openEdition(env: Environment, source: Source, now: number): Promise<Opened> {
  const store = diskStore(env.DATA_DIR);
  const catalogue = await buildCatalogue(await source.snapshot(), source, store, undefined, {
    now,
    parseMany: parseInThreads,
  });
  const edition = makeEdition(catalogue, now, "public");
  const files = { source, store };
  setArchived(edition, files);
  await store.flush?.();
  return { edition, files };
}
