import { pathOf, skeletonOf } from "../../checks/article-template.ts";
import { contentFormat } from "../../content/content-format.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import { languageOf } from "../../i18n/language-of.ts";
import type { Locale } from "../../i18n/locales.ts";
import { handbookUrl } from "../../i18n/urls.ts";
import { type NewSite, themeKey } from "./new-site.ts";
import type { ProgramRelease } from "./program-release.ts";
import { siteTextsIn } from "./site-texts.ts";
import { firstPages, type PageText, type Publisher } from "./texts/site-texts.ts";
import { workflowsOf } from "./workflows.ts";

/** All files of a new site's repository, by their paths in it. */
export function filesOfSite(site: NewSite): ReadonlyMap<string, string> {
  const [original = "en"] = site.languages;
  const texts = siteTextsIn(original);
  const [first = ""] = site.themes;
  const article = {
    title: texts.article,
    themes: [themeKey(first, 0)],
    locale: original,
    date: site.today,
  };
  return new Map([
    ["content/site.yaml", siteYaml(site, texts.comments.site)],
    ["content/themes.yaml", themesYaml(site, texts.comments.themes)],
    ...site.languages.flatMap((locale) => pagesIn(locale, site)),
    [`content/${pathOf(article)}`, skeletonOf(article)],
    ["README.md", readme(site, original)],
    ["tribune.env", releaseFile(site.program)],
    [".gitignore", [".tribune/", ".data/", ".env", ".DS_Store", "Thumbs.db", ""].join("\n")],
    ...workflowsOf(site.forge, editorLanguageFor(original)),
  ]);
}

function siteYaml(
  { name, kind, publisher, languages, timeZone }: NewSite,
  comment: string,
): string {
  return `# ${comment}
name: ${quoted(name)}
publisher:
  kind: ${kind}
  name: ${quoted(publisher)}
languages: [${languages.map(word).join(", ")}]
timeZone: ${timeZone}
format: ${contentFormat}
`;
}

function themesYaml({ themes, languages }: NewSite, comment: string): string {
  const inEach = (text: string) =>
    `{ ${languages.map((locale) => `${word(locale)}: ${text}`).join(", ")} }`;
  const lines = themes.map((name, place) => {
    const key = themeKey(name, place);
    return `${key}:\n  name: ${inEach(quoted(name))}\n  slug: ${inEach(word(key))}\n`;
  });
  return [languages.length > 1 ? `# ${comment}\n` : "", ...lines].join("");
}

function pagesIn(locale: Locale, { publisher, kind }: NewSite): (readonly [string, string])[] {
  const { pages } = siteTextsIn(locale);
  return firstPages.map((key, index) => [
    `content/pages/${key}/${locale}.mdx`,
    pageFile(pages[key], index, { name: asMarkdown(publisher), kind }),
  ]);
}

function pageFile({ title, slug, summary, body }: PageText, index: number, publisher: Publisher) {
  return `---
title: ${quoted(title)}
slug: ${slug}
summary: ${quoted(summary)}
menu: ${index === 0 ? "header" : "footer"}
order: ${index + 1}
---

${body(publisher)}`;
}

function readme({ name, languages, forge }: NewSite, original: Locale): string {
  const shown = languages.slice(0, 4).map((locale) => `\`${locale}.mdx\``);
  const files = [...shown, ...(languages.length > shown.length ? ["…"] : [])];
  return siteTextsIn(original).readme({
    name: asMarkdown(name),
    files: files.join(languageOf(original).comma),
    forge: forge !== "none",
    handbook: handbookUrl(original),
  });
}

function releaseFile({ repository, version }: ProgramRelease): string {
  return `# The program that serves these texts, and the release of it: a tag or a commit. Workflows and servers read
# both. To upgrade, read the program's CHANGELOG.md, then propose another release here: the check of that
# change says what the texts have to be for it.
TRIBUNE_REPOSITORY=${inShell(repository)}
TRIBUNE_VERSION=${inShell(version)}
`;
}

/** What is valid both as YAML, in flow and in block, and as JSON. */
const quoted = (text: string) => JSON.stringify(text);

/** A tag or slug; older YAML takes some words for true or false, such as Norwegian's tag. */
const word = (text: string) => (/^(?:no|on|off|yes|y|n)$|^[^a-z]/.test(text) ? quoted(text) : text);

/** A text whose signs mean nothing in MDX. */
const asMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>#~|!&^=:$]/g, "\\$&");

const inShell = (text: string) =>
  /^[\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
