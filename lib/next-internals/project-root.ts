import { join } from "node:path";

/** A bundle's modules have no place of their own (Turbopack leaves it undefined). */
const place: string | undefined = import.meta.dirname;

/** The folder of this project: in one of Next's bundles the one that its host starts from. */
export const projectRoot: string =
  place === undefined ? process.cwd() : join(/*turbopackIgnore: true*/ place, "../..");
