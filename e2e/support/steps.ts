import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { findBrowser } from "./browser.ts";
import { type Count, countPlaywright, countVitest, FAILED, PASSED, settle } from "./count.ts";
import { freePort } from "./port.ts";

const root = resolve(import.meta.dirname, "../..");
const bin = join(root, "node_modules/.bin");
// Outside `npm test` the project's own commands, Node among them, would not be found.
const PATH = [bin, process.env.PATH].join(delimiter);

/** Checks the types, those derived from the routes and from the pages' index included. */
export async function types(): Promise<Count> {
  const derived = (await run("contentlayer2", ["build"])) && (await run("next", ["typegen"]));
  // Not incremental: with what it remembered, the compiler once passed over a new error.
  return derived && (await run("tsc", ["--noEmit", "--incremental", "false"])) ? PASSED : FAILED;
}

/** Checks format and lint rules. */
export async function lint(): Promise<Count> {
  return (await run("biome", ["ci", "."])) ? PASSED : FAILED;
}

/** Runs the unit tests: those that try made-up input at length, `*.deep.test.ts`, only among all. */
export function units(all: boolean): Promise<Count> {
  return withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const succeeded = await run("vitest", [
      "run",
      ...reporters,
      ...(all ? [] : ["--exclude=**/*.deep.test.*"]),
    ]);
    return settle(countVitest(await readJson(report)), succeeded);
  });
}

/** Builds the site as it is built for production. */
export async function build(): Promise<Count> {
  return (await run(process.execPath, ["lib/server/build.ts"])) ? PASSED : FAILED;
}

/** Runs the browser's tests on the site already built: the main journeys, or all of them. */
export function endToEnd(all: boolean): Promise<Count> {
  return withReport(async (report) => {
    const CHROMIUM_PATH = findBrowser();
    const TEST_PORT = String(await freePort());
    const env = { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report, TEST_PORT };
    const succeeded = await run(
      "playwright",
      ["test", ...(all ? [] : ["--project=journeys"])],
      env,
    );
    return settle(countPlaywright(await readJson(report)), succeeded);
  });
}

/** Takes the screenshots anew on the site already built: what they show is accepted. */
export async function acceptScreenshots(): Promise<boolean> {
  const env = { CHROMIUM_PATH: findBrowser(), TEST_PORT: String(await freePort()) };
  const spec = "e2e/screenshots.spec.ts";
  return run("playwright", ["test", spec, "--update-snapshots=all"], env);
}

function run(command: string, args: string[], extra: Record<string, string> = {}) {
  console.log(`\n> ${[command, ...args].join(" ")}\n`);
  const env = { ...process.env, PATH, NEXT_TELEMETRY_DISABLED: "1", ...extra };
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise<boolean>((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => done(code === 0));
  });
}

async function withReport(use: (path: string) => Promise<Count>): Promise<Count> {
  const directory = await mkdtemp(join(tmpdir(), "tribune-report-"));
  try {
    return await use(join(directory, "report.json"));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    // A runner that crashed leaves no report, or half of one; both count as a failure.
    return undefined;
  }
}
