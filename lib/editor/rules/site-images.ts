import { pathBeside } from "../../content/beside.ts";
import { assetOf } from "../../content/catalogue.ts";
import { bilingual } from "../../content/messages.ts";
import { warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import type { SiteRule } from "../site.ts";

/** The widest size the site makes is 3,840 pixels: more are never shown. */
const mostPixels = 3_840;
const mostBytes = 5 * 1024 * 1024;

/** The images a text shows are in its folder, and no larger than the site can use. */
export const siteImages: SiteRule = (article, facts, { catalogue, imageSize }) =>
  facts.images.flatMap(({ name, line, column }) => {
    const at = { line, column };
    const folder = `articles/${article.key}/`;
    // It is there, and an error already says why it is not shown.
    if (catalogue.refused.has(pathBeside(catalogue, article.key, name) ?? "")) return [];
    const entry = assetOf(catalogue, article.key, name);
    if (entry === undefined) {
      const beside = [...catalogue.entries.keys()]
        .filter((path) => path.startsWith(folder) && !/(?:\.mdx|\/)$/.test(path))
        .map((path) => path.slice(folder.length));
      return [warning(article.file, "missing-image", at, { name }, suggest(name, beside))];
    }
    const pixels = Math.max(imageSize(entry.blob)?.width ?? 0, imageSize(entry.blob)?.height ?? 0);
    if (entry.size <= mostBytes && pixels <= mostPixels) return [];
    const limit = bilingual({
      fr: `5 Mo et ${mostPixels} pixels`,
      en: `5 MB and ${mostPixels} pixels`,
    });
    const megabytes = (entry.size / 1024 / 1024).toFixed(1);
    const wide = pixels > 0 ? `, ${pixels} pixels` : "";
    const size = bilingual({
      fr: `${megabytes.replace(".", ",")} Mo${wide}`,
      en: `${megabytes} MB${wide}`,
    });
    return [warning(article.file, "large-image", at, { name, size, limit })];
  });
