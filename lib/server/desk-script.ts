import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const entry = join("components", "desk", "script", "main.ts");
const made = join("public", "assets", "desk.js");

/** Makes one file of the script of the desk's writing page, for browsers of the last years. */
export async function bundleDeskScript(): Promise<Uint8Array> {
  // Who only serves a build has no bundler.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Puts it where pages find it; one that is there already keeps its time, and with it the build. */
export async function writeDeskScript(): Promise<void> {
  const bytes = Buffer.from(await bundleDeskScript());
  if ((await readFile(made).catch(() => undefined))?.equals(bytes)) return;
  const draft = `${made}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, made);
}
