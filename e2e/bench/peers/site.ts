import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { corpus } from "../corpus.ts";
import type { Generator } from "./generators.ts";

/** An article in the Markdown that every generator reads. */
export interface Post {
  readonly locale: string;
  readonly slug: string;
  readonly text: string;
}

/** The bench's corpus without what is this project's own: components and excerpt marks. */
export function posts(works: number): readonly Post[] {
  return Object.entries(corpus(works)).flatMap(([path, text]) => {
    const [, key = "", file = ""] = path.split("/");
    if (!file.endsWith(".mdx")) return [];
    const plain = text.replace(/<\/?Callout[^>]*>\n?/g, "").replace(/\{\/\*.*?\*\/\}/g, "");
    return [{ locale: file.slice(0, 2), slug: key.slice(11), text: plain }];
  });
}

/** A temporary folder with files in it, gone at the end of its `using` block. */
export interface Folder extends Disposable {
  readonly path: string;
  write(name: string, text: string): void;
}

/** Creates a folder for a peer's site. */
export function createFolder(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), "tribune-peer-"));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path, write, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A page's plain theme, the same for every peer, around what each writes for title and text. */
export function plainPage(title: string, content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>\n`;
}

/** A generator's folder with these posts, its packages installed. Throws if it can't be had. */
export function setUp(generator: Generator, list: readonly Post[]): Folder {
  const { packages, files, sourceOf, build } = generator;
  if (packages.length === 0 && spawnSync(build[0], ["version"]).error) {
    throw new Error(`install Debian's ${build[0]}`);
  }
  const folder = createFolder({
    ...files,
    ...Object.fromEntries(list.map((post) => [sourceOf(post), post.text])),
  });
  if (packages.length > 0) installPackages(folder.path, packages);
  return folder;
}

/** Installs npm packages in a folder of their own: no dependency of this project. */
export function installPackages(cwd: string, packages: readonly string[]): void {
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...packages], {
    cwd,
    stdio: "ignore",
  });
}

/** Builds a generator's site. Throws if the program is not there or fails. */
export function build({ build: [program, ...args] }: Generator, { path }: Folder): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  execFileSync(program, args, { cwd: path, stdio: "ignore", env });
}
