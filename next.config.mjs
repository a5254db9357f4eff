import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";
import createNextIntlPlugin from "next-intl/plugin";
import { isPreviewDeployment, toldToBuilds } from "./lib/environment/preview-deployment.ts";
import { imageWidths } from "./lib/media/image-widths.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

// Turbopack hands plugins over as names: the last ones are this project's own.
const withMDX = createMDX({
  options: {
    remarkPlugins: ["remark-frontmatter", "remark-gfm"],
    rehypePlugins: [here("lib/handbook/rehype-outline.ts"), here("lib/i18n/rehype-typography.ts")],
  },
});
const withNextIntl = createNextIntlPlugin("./lib/request/intl.ts");

/** @type {import("next").NextConfig} */
const config = {
  cacheHandler: here("lib/next-internals/cache-handler.mjs"),
  // On another host than this project's server: 128 MiB of pages.
  cacheMaxMemorySize: 128 * 1024 * 1024,
  // Nobody is shown a page that is past its time: an embargo, or an office, may have ended by then.
  expireTime: 1,
  // Behind this project's server the page store compresses each page once, and not every reply anew.
  compress: !(Symbol.for("tribune.own-server") in globalThis),
  poweredByHeader: false,
  reactStrictMode: true,
  // Half a segment can't be a route's parameter, and a folder with a dot in front is no route.
  rewrites: async () => [
    { source: "/:locale/articles/:slug.md", destination: "/:locale/articles/:slug/markdown" },
    { source: "/.well-known/security.txt", destination: "/security.txt" },
  ],
  // Read by instrumentation.ts.
  env: { TRIBUNE_DEPLOYMENT: JSON.stringify(toldToBuilds(process.env)) },
  // On a preview deployment, what no proxy stands before: all else says so by itself, and only there.
  headers: async () =>
    (isPreviewDeployment(process.env) ? ["/assets/:path*", "/_next/static/:path*"] : []).map(
      (source) => ({ source, headers: [{ key: "x-robots-tag", value: "noindex, nofollow" }] }),
    ),
  // For hosts that run a folder of its own with nothing installed beside it.
  output: process.env.STANDALONE === "1" ? "standalone" : undefined,
  // What is read while the site runs: the content, and the code by which what was parsed is known.
  outputFileTracingIncludes: {
    "/**": [
      ...[
        "content/**",
        "lib/{content,checks,i18n,search}/**/*.{ts,json,gitconfig}",
        "package.json",
      ],
      "public/assets/**",
      // It is started by its path, in a thread of its own.
      "node_modules/unpdf/{package.json,dist/*.mjs}",
    ],
  },
  serverExternalPackages: ["satori"],
  images: {
    formats: ["image/webp"],
    localPatterns: [{ pathname: "/media/**" }],
    deviceSizes: imageWidths,
    imageSizes: [],
    minimumCacheTTL: 31_536_000,
  },
};

export default withNextIntl(withMDX(config));
