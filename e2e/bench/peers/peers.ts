import { execFileSync, spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { createFolder, plainPage, posts } from "./site.ts";
import { measureWatch } from "./watching.ts";

/** What one edit costs a generator of static sites, with a plain theme and the same articles. */
export interface PeerFigures {
  readonly peer: string;
  readonly works: number;
  /** Milliseconds from a save to its page; text when it could not be measured. */
  readonly editMs: number | string;
}

/** Hugo's and Eleventy's watch modes, and Astro's rebuild, which has none that writes pages. */
export async function measurePeers(works: number): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const [peer, measure] of Object.entries({ hugo, eleventy, astro })) {
    const editMs = await measure(works).catch((error: unknown) => `not measured: ${error}`);
    figures.push({ peer, works, editMs });
  }
  return figures;
}

async function hugo(works: number): Promise<number> {
  if (spawnSync("hugo", ["version"]).status !== 0) throw new Error("install Debian's hugo");
  const list = posts(works);
  using folder = createFolder({
    "config.toml": 'baseURL = "http://localhost/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    "layouts/_default/single.html": plainPage("{{ .Title }}", "{{ .Content }}"),
    "layouts/_default/list.html": plainPage(
      "Articles",
      '{{ range first 20 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
    ...Object.fromEntries(
      list.map((post) => [`content/${post.locale}/${post.slug}.md`, post.text]),
    ),
  });
  return measureWatch({
    folder,
    command: ["hugo", "--watch", "--quiet"],
    sourceOf: ({ locale, slug }) => `content/${locale}/${slug}.md`,
    pageOf: ({ locale, slug }) => `public/${locale}/${slug}/index.html`,
    posts: list,
  });
}

async function eleventy(works: number): Promise<number> {
  const list = posts(works);
  using folder = createFolder({
    "package.json": '{ "private": true }',
    "_includes/post.njk": plainPage("{{ title }}", "{{ content | safe }}"),
    "content/content.json": '{ "layout": "post.njk" }',
    ...Object.fromEntries(
      list.map((post) => [`content/${post.locale}/${post.slug}.md`, post.text]),
    ),
  });
  install(folder.path, "@11ty/eleventy@3");
  return measureWatch({
    folder,
    command: ["node_modules/.bin/eleventy", "--watch", "--quiet", "--incremental"],
    sourceOf: ({ locale, slug }) => `content/${locale}/${slug}.md`,
    pageOf: ({ locale, slug }) => `_site/content/${locale}/${slug}/index.html`,
    posts: list,
  });
}

async function astro(works: number): Promise<number> {
  const list = posts(works);
  using folder = createFolder({
    "package.json": '{ "private": true, "type": "module" }',
    "src/content.config.ts":
      'import { defineCollection } from "astro:content";\nimport { glob } from "astro/loaders";\nexport const collections = { posts: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./posts" }) }) };\n',
    "src/pages/[...id].astro": `---\nimport { getCollection, render } from "astro:content";\nexport async function getStaticPaths() {\n  return (await getCollection("posts")).map((post) => ({ params: { id: post.id }, props: { post } }));\n}\nconst { post } = Astro.props;\nconst { Content } = await render(post);\n---\n${plainPage("{post.data.title}", "<Content />")}`,
    ...Object.fromEntries(list.map((post) => [`posts/${post.locale}/${post.slug}.md`, post.text])),
  });
  install(folder.path, "astro@7");
  const build = () =>
    execFileSync("node_modules/.bin/astro", ["build"], {
      cwd: folder.path,
      stdio: "ignore",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
  build();
  const [post] = list.slice(-1);
  if (post === undefined) throw new Error("no post");
  const started = performance.now();
  folder.write(`posts/${post.locale}/${post.slug}.md`, `${post.text}\nPhrase ajoutée.\n`);
  build();
  return Math.round(performance.now() - started);
}

function install(cwd: string, ...packages: readonly string[]): void {
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...packages], {
    cwd,
    stdio: "ignore",
  });
}
