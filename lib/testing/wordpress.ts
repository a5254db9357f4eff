import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ImportOptions, importWordPress } from "../import/wordpress.ts";

/** An instant after the dates of the tests' posts, before those to come. */
export const now = Date.parse("2026-11-20T12:00:00Z");

/** A directory of a test's own, with an empty place for content; gone when the test ends. */
export function workplace() {
  const root = mkdtempSync(join(tmpdir(), "tribune-import-"));
  const content = join(root, "content");
  const write = (path: string, text: string | Uint8Array) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  return {
    root,
    content,
    write,
    read: (path: string) => readFileSync(join(content, path), "utf8"),
    /** All files of the directory, the content and what is beside it. */
    files: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(root.length + 1))
        .sort(),
    /** Imports an export, given as a file or as its text. */
    import: (exported: string, options: Partial<ImportOptions> = {}) =>
      importWordPress({
        path: exported.endsWith(".xml") ? exported : write("export.xml", exported),
        directory: content,
        locale: undefined,
        media: undefined,
        download: false,
        dryRun: false,
        language: "fr",
        now,
        ...options,
      }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** One post of an export; fields replace or add elements, `inside` is added as it is. */
export function post(fields: Readonly<Record<string, string>> = {}, inside = ""): string {
  const all = {
    title: "Un titre",
    link: "https://blog.example/2021/02/un-titre/",
    "content:encoded":
      "Un texte assez long pour que son début puisse servir de résumé à l’article.",
    "wp:post_id": "1",
    "wp:post_date_gmt": "2021-02-11 08:30:00",
    "wp:post_name": "un-titre",
    "wp:status": "publish",
    "wp:post_type": "post",
    ...fields,
  };
  const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  const elements = Object.entries(all).map(([name, text]) => `<${name}>${cdata(text)}</${name}>`);
  return `<item>${elements.join("\n")}${inside}</item>`;
}

/** An export of a site with these items. */
export function exportOf(...items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<link>https://blog.example</link><language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://blog.example</wp:base_blog_url>
${items.join("\n")}
</channel></rss>`;
}
