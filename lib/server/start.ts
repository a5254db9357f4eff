import { restartFrugally } from "./frugal.ts";

restartFrugally();

// Loaded only now: this process may just have been replaced by a more frugal one.
const { startSite } = await import("./site.ts");

try {
  await startSite(process.argv.includes("--dev"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
