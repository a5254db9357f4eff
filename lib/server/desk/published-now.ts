import type { Catalogue } from "../../content/catalogue.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";

/** What is published; the server answers nobody before something is. */
export function publishedNow(): Catalogue {
  const published = publishedCatalogue();
  if (published === undefined) throw new Error("Nothing is published yet.");
  return published;
}
