import { type Post, plainPage } from "./site.ts";

/** How a generator of static sites is set up with a plain theme, and where its files lie. */
export interface Generator {
  /** npm packages to install; none for a program that the system has. */
  readonly packages: readonly string[];
  readonly build: readonly [string, ...string[]];
  /** What it needs besides the posts. */
  readonly files: Readonly<Record<string, string>>;
  /** The folder it writes the site to. */
  readonly output: string;
  sourceOf(post: Post): string;
  /** The address of a post's page. */
  pageOf(post: Post): string;
}

const hugo: Generator = {
  packages: [],
  build: ["hugo", "--quiet"],
  files: {
    "config.toml": 'baseURL = "http://localhost/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    "layouts/_default/single.html": plainPage("{{ .Title }}", "{{ .Content }}"),
    "layouts/_default/list.html": plainPage(
      "Articles",
      '{{ range first 20 .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
  },
  output: "public",
  sourceOf: ({ locale, slug }) => `content/${locale}/${slug}.md`,
  pageOf: ({ locale, slug }) => `/${locale}/${slug}/`,
};

const eleventy: Generator = {
  packages: ["@11ty/eleventy@3"],
  build: ["node_modules/.bin/eleventy", "--quiet"],
  files: {
    "package.json": '{ "private": true }',
    "_includes/post.njk": plainPage("{{ title }}", "{{ content | safe }}"),
    "content/content.json": '{ "layout": "post.njk" }',
  },
  output: "_site",
  sourceOf: ({ locale, slug }) => `content/${locale}/${slug}.md`,
  pageOf: ({ locale, slug }) => `/content/${locale}/${slug}/`,
};

const astro: Generator = {
  packages: ["astro@7"],
  build: ["node_modules/.bin/astro", "build"],
  files: {
    "package.json": '{ "private": true, "type": "module" }',
    "src/content.config.ts":
      'import { defineCollection } from "astro:content";\nimport { glob } from "astro/loaders";\nexport const collections = { posts: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./posts" }) }) };\n',
    "src/pages/[...id].astro": `---\nimport { getCollection, render } from "astro:content";\nexport async function getStaticPaths() {\n  return (await getCollection("posts")).map((post) => ({ params: { id: post.id }, props: { post } }));\n}\nconst { post } = Astro.props;\nconst { Content } = await render(post);\n---\n${plainPage("{post.data.title}", "<Content />")}`,
  },
  output: "dist",
  sourceOf: ({ locale, slug }) => `posts/${locale}/${slug}.md`,
  pageOf: ({ locale, slug }) => `/${locale}/${slug}/`,
};

export const generators = { hugo, eleventy, astro };
