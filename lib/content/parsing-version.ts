import { fingerprintOf } from "./code-fingerprint.ts";

/** The code that decides on a file alone, images and documents among them. */
const names = [
  ...[
    "article",
    "judge-text",
    "text-names",
    "page",
    "parse-page",
    "content-format",
    "characters",
    "dates",
    "text-directions",
    "disk-store",
    "validate",
    "problem",
  ],
  ...["spaces", "suggest", "decode-text", "file-size", "yaml", "yaml-slips"],
];

const folders = [
  "lib/content/body",
  "lib/content/files",
  "lib/content/images",
  "lib/content/schema",
];

/** A number, as SQLite keeps one for a database, for the code that parses an article's file. */
export function parsingVersion(): number {
  const files = names.map((name) => `lib/content/${name}.ts`);
  const code = fingerprintOf([...folders, ...files]);
  // 32 bits with a sign, and zero means none.
  return Number.parseInt(code.slice(0, 7), 16) + 1;
}
