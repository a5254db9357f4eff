import { reexecWithFlags } from "./reexec-with-flags.ts";

reexecWithFlags();

// Loaded only now, in this order: this process may just have been replaced by a more frugal one,
// and the content is asked for before the rest of the server is there.
const { stopOnSignal } = await import("./stopping.ts");
const serving = stopOnSignal();
const { openContent } = await import("./open-content.ts");

try {
  const development = process.argv.includes("--dev");
  // Where the build can only be the right one, as in an image, times of files tell nothing.
  const built = process.argv.includes("--built");
  const content = await openContent(development || built);
  const { startSite } = await import("./start-site.ts");
  serving(await startSite(content, development));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
