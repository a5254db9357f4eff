import { createHash } from "node:crypto";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import type { Assets } from "./build-assets.ts";
import { stripNextRuntime } from "./strip-next-runtime.ts";

const assets: Assets = {
  url: (path) => (path === "/assets/enhance.js" ? "/assets/enhance.abc.js" : undefined),
  file: () => undefined,
  styleSheet: (href) => (href === "/_next/static/a.css" ? "p{color:red}" : undefined),
};
const read = (body: string, head = "") =>
  stripNextRuntime(
    `<!DOCTYPE html><html lang="fr"><head>${head}</head><body>${body}</body></html>`,
    assets,
    false,
  );
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the runtime, its flight data and the preloads of either are gone", () => {
  const { html } = read(
    '<div hidden=""><!--$--><!--/$--></div><p>Texte</p><script>self.__next_f.push([1,"x"])</script><script src="/_next/static/b.js" async></script>',
    '<link rel="preload" as="script" href="/_next/static/b.js"><meta name="next-size-adjust" content="">',
  );
  expect(html).toBe('<!doctype html><html lang="fr"><head></head><body><p>Texte</p></body></html>');
});

test("the style sheet stands inside, and its hash in the policy", () => {
  const { html, policy } = read("", '<link rel="stylesheet" href="/_next/static/a.css">');
  expect(html).toContain("<style>p{color:red}</style>");
  expect(policy).toContain(`style-src ${hash("p{color:red}")};`);
});

test("styles that a component wrote stay, bare, and named by hash; any other style is not allowed", () => {
  const own = '<style data-precedence="site" data-href="x">b{color:red}</style>';
  const { html, policy } = read("<style>i{color:red}</style>", own);
  expect(html).toContain("<style>b{color:red}</style>");
  expect(policy).toContain(`style-src ${hash("b{color:red}")};`);
  expect(policy).not.toContain(hash("i{color:red}"));
});

test("this project's own scripts stay, the inline ones named by hash", () => {
  const { html, policy } = read(
    '<script data-own="true">a()</script><script type="module" src="/assets/enhance.js"></script>',
  );
  expect(html).toContain("<script>a()</script>");
  expect(html).toContain('src="/assets/enhance.abc.js"');
  expect(policy).toContain(`script-src 'self' ${hash("a()")};`);
});

test("a module that an inline script loads later is named by its address for ever", () => {
  const { html } = read('<script data-own="true" data-src="/assets/enhance.js">a()</script>');
  expect(html).toContain('<script data-src="/assets/enhance.abc.js">a()</script>');
});

test("a policy has no exception, whatever the page", () => {
  const { policy } = read('<p style="color:red" onclick="x()">a</p>');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|data:/);
});

test.each([
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  '<p title="&quot;&gt;&lt;script&gt;">a</p>',
  "<textarea></textarea><script>x</script>",
  "<p><b>unclosed<script>x</script>",
  "<svg><script>x()</script></svg>",
  "<math><mtext><script>x()</script></mtext></math>",
  "<noscript><script>x()</script></noscript>",
  "<script/src=//elsewhere.example></script>",
])("hostile or broken HTML %j gives nothing that runs", (body) => {
  const scripts: unknown[] = [];
  visit(fromHtml(read(body).html), "element", (node) => {
    if (node.tagName === "script") scripts.push(node);
  });
  expect(scripts).toEqual([]);
});

test("a page's policy names the hosts of its players, and lets it play its own files, where it has them", () => {
  expect(read("<p>Texte</p>").policy).not.toMatch(/frame-src|media-src/);
  const players = ["b", "a", "a"].map(
    (name) => `<embed-player url="https://${name}.example.org/x" hidden></embed-player>`,
  );
  const { policy } = read(players.join(""));
  expect(policy).toContain("; frame-src https://a.example.org https://b.example.org;");
  expect(policy).not.toContain("media-src");
  expect(read('<video src="/media/x.mp4"></video>').policy).toContain("; media-src 'self';");
});
