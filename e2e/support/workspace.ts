import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Content to publish: a directory to copy, or files by their path. */
export type Content = string | Readonly<Record<string, string | Buffer>>;

/**
 * The site of an invented office, with every kind of text: what the tests are about. The project's own
 * `content` is what an adopter replaces, so nothing but its own spec knows it.
 */
export const exampleContent = join(import.meta.dirname, "content");

/** The site of an invented municipality that writes Arabic first: what is mirrored stands there. */
export const arabicContent = join(import.meta.dirname, "arabic-content");

/** What a site says of itself whose test says nothing of it: the tests speak two languages, in Paris. */
const bothLanguages = { "site.yaml": "languages: [fr, en]\ntimeZone: Europe/Paris\n" };

/** Files by their path, and the site's languages with them; an empty site stays empty. */
export function withLanguages(files: Exclude<Content, string>): Exclude<Content, string> {
  return Object.keys(files).length === 0 ? files : { ...bothLanguages, ...files };
}

/** Directories a server under test may change without touching the project's own. */
export interface Workspace {
  readonly contentDir: string;
  readonly dataDir: string;
  remove(): void;
}

/** Lays content out in a temporary directory, removed at the latest when the process exits. */
export function createWorkspace(content: Content): Workspace {
  const root = mkdtempSync(join(tmpdir(), "tribune-e2e-"));
  const contentDir = join(root, "content");
  const dataDir = join(root, "data");
  mkdirSync(contentDir);
  mkdirSync(dataDir);

  const remove = () => {
    process.off("exit", remove);
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", remove);

  if (typeof content === "string") cpSync(content, contentDir, { recursive: true });
  else writeAll(contentDir, withLanguages(content));
  return { contentDir, dataDir, remove };
}

function writeAll(directory: string, files: Readonly<Record<string, string | Buffer>>) {
  for (const [path, text] of Object.entries(files)) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
