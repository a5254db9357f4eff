import { join } from "node:path";

/**
 * Where the tests' servers keep the code that Node compiled: with a data directory of its own, each
 * would compile it anew, for a second or two. The first one to start writes it down for the others.
 */
export const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../../node_modules/.cache/compiled"),
};
