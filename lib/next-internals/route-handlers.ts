import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The manifest of a build's routes. */
export const routesManifest = "app-path-routes-manifest.json";

/** Whether a path below /api is one that this build answers. */
export type Endpoints = (path: string) => boolean;

/**
 * Reads which endpoints the build has from the manifest of its routes. Next would render a whole
 * page to say of any other that it is not there.
 */
export function readEndpoints(root: string): Endpoints {
  const file = join(root, ".next", routesManifest);
  return endpointsOf(Object.values<string>(JSON.parse(readFileSync(file, "utf8"))));
}

/** The same for routes as Next writes them, with parameters in brackets. */
export function endpointsOf(routes: readonly string[]): Endpoints {
  const patterns = routes
    .filter((route) => route.startsWith("/api/"))
    .map((route) => route.replace(/\/\[\.\.\.[^\]]+\]/g, "/.+").replace(/\[[^\]]+\]/g, "[^/]+"));
  const any = new RegExp(`^(?:${patterns.join("|")})$`);
  return (path) => any.test(path);
}
