import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  contentVariable,
  forgetContent,
  noteContent,
  parsedOfBuild,
} from "../next-internals/build-content.ts";
import { buildTime } from "../next-internals/build-id.ts";
import { writeDeskScript } from "./desk-script.ts";

/** What a build is made from. Articles and pages are not in it: they are read while the server runs. */
const ingredients = [
  "app",
  "components",
  "lib",
  "content/handbook",
  "contentlayer.config.ts",
  "instrumentation.ts",
  "mdx-components.tsx",
  "next.config.mjs",
  "package-lock.json",
  "proxy.ts",
  "public",
  "tsconfig.json",
];

/**
 * Builds the site if there is no build, or if the code is newer than it. Its pages are for nobody to
 * see: who starts the server has it render them from what is published then.
 */
export async function buildIfNeeded(): Promise<void> {
  if (buildTime() >= (await newest(ingredients))) return;
  forgetContent();
  await compile("newest");
}

/**
 * Makes a production build that any host of Next can serve, its output on the terminal: its pages
 * show the content that the settings name, in their final form. Throws if it fails.
 */
export async function build(): Promise<void> {
  forgetContent();
  const { readEnvironment } = await import("../environment/environment.ts");
  const { copyParsed, parseForBuild } = await import("./parse-for-build.ts");
  const env = readEnvironment(process.env);
  const revision = await parseForBuild(env);
  await compile("parsed");
  const { completeStandalone, finishBuild } = await import("./finish-build.ts");
  const pages = await finishBuild(env.SITE_URL.startsWith("https:"));
  await copyParsed(env.DATA_DIR, parsedOfBuild);
  noteContent(revision);
  await completeStandalone();
  console.log(`${pages} pages of ${revision.slice(0, 12)} are finished.`);
}

async function compile(content: "newest" | "parsed"): Promise<void> {
  await writeDeskScript();
  await run("contentlayer2", "build");
  process.env[contentVariable] = content;
  await run("next", "build");
}

async function newest(paths: readonly string[]): Promise<number> {
  return Math.max(...(await Promise.all(paths.map(newestChange))));
}

/** What only tests use. */
const ofTests = /\.test\.tsx?$|^testing$/;

/** When a file, or anything below a folder but tests, was last written; 0 if it is not there. */
async function newestChange(path: string): Promise<number> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const names = (await readdir(path)).filter((name) => !ofTests.test(name));
  return Math.max(status.mtimeMs, await newest(names.map((name) => join(path, name)).concat("")));
}

function run(command: string, ...args: string[]): Promise<void> {
  const child = spawn(join("node_modules", ".bin", command), args, {
    stdio: "inherit",
    // contentlayer2 takes it for where it is, and looks for ever where a shell was before.
    env: { ...process.env, PWD: process.cwd() },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")} failed`)),
    );
  });
}

// Node 22 knows no `import.meta.main`.
if (process.argv[1] === import.meta.filename) await build();
