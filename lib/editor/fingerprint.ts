import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** What the rules are made of: the code here, and the parsers it uses. */
const ingredients = [
  "lib/editor",
  "lib/content",
  "lib/i18n",
  "components/mdx/props.ts",
  "package.json",
];

/** Names this version of the rules: it differs whenever one of them may find something else. */
export function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of ingredients.flatMap(sources).sort()) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

function sources(path: string): string[] {
  if (/\.\w+$/.test(path)) return [join(root, path)];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(".ts"))
    .map((item) => join(item.parentPath, item.name));
}
