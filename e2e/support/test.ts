import { type Count, FAILED, total } from "./count.ts";
import { build, endToEnd, lint, types, units } from "./steps.ts";

async function attempt(step: () => Promise<Count>): Promise<Count> {
  try {
    return await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

// `npm run test:all` runs the browser's other tests besides the main journeys.
const all = process.argv.includes("--all");

// The linter is done long before the compiler, which leaves it a core.
const read = await Promise.all([attempt(types), attempt(lint)]);
const checks = [...read, await attempt(() => units(all))];
const built = await attempt(build);
// Without a build there is no site to visit, or worse, that of a former build.
const visited = built.failed > 0 ? FAILED : await attempt(() => endToEnd(all));

const { passed, failed } = total([...checks, built, visited]);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
