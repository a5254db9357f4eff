import { assetOf, type Catalogue, documentOf } from "../catalogue.ts";
import type { Entry } from "../source/source.ts";
import { isFileName } from "./validate-file.ts";

/** A text by what names the files beside it. */
interface Giving {
  /** The name under which the files beside it are found. */
  readonly assets: string;
  readonly files?: readonly string[] | undefined;
}

/** The files that a text gives to its readers, each once, in its order; no images. */
export function givenFiles(catalogue: Catalogue, { assets, files = [] }: Giving): Entry[] {
  const found = files.flatMap((name) => assetOf(catalogue, assets, name) ?? []);
  return [...new Set(found)].filter(({ path }) => isFileName(path));
}

/** Those of them whose words are known. */
export function givenWords(catalogue: Catalogue, text: Giving): Entry[] {
  return givenFiles(catalogue, text).filter((entry) => documentOf(catalogue, entry)?.worded);
}
