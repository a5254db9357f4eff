import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../../support/port.ts";
import { exampleContent } from "../../support/workspace.ts";
import { generators } from "../peers/generators.ts";
import { build, type Folder, type Post, setUp } from "../peers/site.ts";

/** A generator's site with this site's articles, served. */
export interface PeerSite extends AsyncDisposable {
  readonly peer: string;
  /** The page of the article that is measured. */
  readonly url: string;
}

/** This site's French articles in plain Markdown: without components and what only it knows. */
function ownPosts(): Post[] {
  return readdirSync(join(exampleContent, "articles")).map((key) => {
    const text = readFileSync(join(exampleContent, "articles", key, "fr.mdx"), "utf8");
    const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const plain = body.replace(/\{\/\*.*?\*\/\}/gs, "").replace(/<\/?[A-Z][^>]*>/g, "");
    const lines = head.split("\n").filter((line) => /^(?:title|date):/.test(line));
    return { locale: "fr", slug: key.slice(11), text: `---\n${lines.join("\n")}\n---\n${plain}` };
  });
}

/** Builds and serves each generator's site; one that can't be had is said, and left out. */
export async function startPeerSites(article: string): Promise<PeerSite[]> {
  const list = ownPosts();
  const post = list.find(({ slug }) => slug === article);
  if (post === undefined) throw new Error(`There is no article ${article}.`);
  const sites: PeerSite[] = [];
  for (const [peer, generator] of Object.entries(generators)) {
    try {
      const folder = setUp(generator, list);
      build(generator, folder);
      const served = await serveFolder(folder, generator.output);
      sites.push({ ...served, peer, url: served.url + generator.pageOf(post) });
    } catch (error) {
      console.log(`${peer} is not measured: ${error}`);
    }
  }
  return sites;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
};

/** Serves files from memory, gzipped beforehand, as a static server with gzip_static does. */
async function serveFolder(folder: Folder, output: string) {
  const root = join(folder.path, output);
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(root.length), gzipSync(readFileSync(path), { level: 9 }));
  }
  const server = createServer((request, response) => {
    const path = request.url?.replace(/\/$/, "/index.html") ?? "";
    const body = files.get(path);
    response.writeHead(body ? 200 : 404, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-encoding": "gzip",
    });
    response.end(body);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    url: `http://localhost:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      folder[Symbol.dispose]();
    },
  };
}
