import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");

/** What the last stage of the Dockerfile says. */
export interface Image {
  /** Paths that are copied into it, all from the project's root. */
  readonly copied: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

export function readImage(): Image {
  const text = readFileSync(join(root, "Dockerfile"), "utf8").replaceAll("\\\n", "");
  const lines = text.slice(text.lastIndexOf("\nFROM ")).split("\n");
  const after = (start: string) =>
    lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length).trim());
  const listed = (line: string | undefined) =>
    z.array(z.string()).parse(JSON.parse(/\[.*\]/.exec(line ?? "")?.[0] ?? ""));
  return {
    copied: after("COPY ").flatMap((line) =>
      line
        .split(" ")
        .filter((word) => !word.startsWith("--"))
        .slice(0, -1)
        .map((path) => path.replace("/app/", "")),
    ),
    env: Object.fromEntries(
      after("ENV ").flatMap((line) => line.split(" ").map((each) => each.split(/=(.*)/s, 2))),
    ),
    command: listed(after("CMD ")[0]),
    healthCheck: listed(after("HEALTHCHECK ")[0]),
  };
}

/** The image's /app in a folder: what it copies, with the packages that `--omit=dev` leaves. */
export function layOut({ copied }: Image): Disposable & { readonly app: string } {
  const folder = mkdtempSync(join(tmpdir(), "tribune-image-"));
  const app = join(folder, "app");
  for (const path of copied) {
    if (path === "node_modules") continue;
    cpSync(join(root, path), join(app, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: (each) => !each.startsWith(join(root, ".next/cache")),
    });
  }
  mkdirSync(join(app, ".next/cache"));
  for (const path of packages()) {
    mkdirSync(join(app, dirname(path)), { recursive: true });
    link(join(root, path), join(app, path));
  }
  link(join(root, "node_modules/.bin"), join(app, "node_modules/.bin"));
  return { app, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Where packages are that are here and not for development; those inside others come with them. */
function packages(): string[] {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path);
}

/** Links take no time and no room; another file system has to be copied to. */
function link(from: string, to: string): void {
  const linked = spawnSync("cp", ["--archive", "--link", from, to]).status === 0;
  if (!linked) spawnSync("cp", ["--archive", from, to]);
}
