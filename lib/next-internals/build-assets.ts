import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The files that pages refer to: this project's own, and the style sheets that Next built. */
export interface Assets {
  /** The address, with its hash, under which an own file may be kept for ever. */
  url(path: string): string | undefined;
  /** An own file by its address with the hash. */
  file(url: string): Buffer | undefined;
  /** The text of a style sheet, an own one or one that Next built, ready to stand inside a page. */
  styleSheet(href: string): string | undefined;
}

/** Reads `public/assets` now, and Next's style sheets when they are first asked for. */
export function readAssets(root: string): Assets {
  const folder = join(root, "public/assets");
  const urls = new Map<string, string>();
  const files = new Map<string, Buffer>();
  const ownSheets = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith(".css")) {
      ownSheets.set(`/assets/${name}`, bytes.toString("utf8"));
      continue;
    }
    const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 10);
    const url = `/assets/${name.replace(/\.(\w+)$/, `.${hash}.$1`)}`;
    urls.set(`/assets/${name}`, url);
    files.set(url, bytes);
  }
  const sheets = new Map<string, string | undefined>();
  const read = (href: string) => {
    const own = ownSheets.get(href);
    if (own !== undefined) return own;
    const path = /^\/_next\/static\/[\w./-]+\.css$/.exec(href)?.[0];
    if (path === undefined || path.includes("..")) return undefined;
    const text = readFileSync(join(root, ".next", path.slice("/_next/".length)), "utf8");
    return absoluteUrls(text, posix.dirname(path));
  };
  return {
    url: (path) => urls.get(path),
    file: (url) => files.get(url),
    styleSheet: (href) => {
      if (!sheets.has(href)) sheets.set(href, read(href));
      return sheets.get(href);
    },
  };
}

/** A sheet's relative addresses start from the sheet; inside a page they would start from there. */
function absoluteUrls(css: string, folder: string): string {
  return css.replace(
    /url\((["']?)(?!["']?(?:data:|\/|#|https?:))([^)"']+)\1\)/g,
    (_all, _quote, path) => {
      return `url(${posix.join(folder, path)})`;
    },
  );
}
