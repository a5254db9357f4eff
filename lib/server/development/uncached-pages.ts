import type { Pages } from "../../publish/publication.ts";

/** Under development Next renders each page when it is asked for: a save waits for none. */
export const unkept: Pages = {
  paths: () => [],
  refresh: async () => 0,
  remove: () => {},
};
