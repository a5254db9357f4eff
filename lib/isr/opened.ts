import { isOwnServer } from "../next-internals/own-server.ts";
import { openedOnce } from "../publish/published-state.ts";

const isBuilding = () => process.env.NEXT_PHASE === "phase-production-build";

/**
 * Resolves once this process has its content: by this project's server, which published it before
 * anything was rendered; in a build; or on any other host, where the first request opens it. Throws
 * an error that names what to set where the content can't be read.
 */
export async function opened(): Promise<void> {
  if (isOwnServer()) return;
  await openedOnce(async () => {
    if (isBuilding()) await (await import("./open-for-build.ts")).openForBuild();
    else await (await import("./open-site.ts")).openSite();
  });
}
