import { buildCatalogue } from "#lib/content/build-catalogue.ts";
import type { Catalogue } from "#lib/content/catalogue.ts";
import { memoryStore } from "#lib/content/parsed-store.ts";
import { directorySource } from "#lib/content/source/directory.ts";

/** The catalogue of a content directory, for tests that compare what readers get with it. */
export async function readCatalogue(directory: string): Promise<Catalogue> {
  const source = await directorySource(directory);
  return buildCatalogue(await source.snapshot(), source, memoryStore());
}
