import { pathBeside } from "../../content/assets.ts";
import { bilingual } from "../../content/bilingual.ts";
import { assetIn } from "../../content/catalogue.ts";
import { warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import { folderOf } from "../../content/text-names.ts";
import type { SiteRule } from "../checked-site.ts";

/** The widest size the site makes is 3,840 pixels: more are never shown. */
const mostPixels = 3_840;
const mostBytes = 5 * 1024 * 1024;

/** The images a text shows are in its folder, and no larger than the site can use. */
export const siteImages: SiteRule = (article, facts, { catalogue, imageSize }) =>
  facts.images.flatMap(({ name, line, column }) => {
    const at = { line, column };
    const folder = folderOf(article.file);
    // It is there, and an error already says why it is not shown.
    if (catalogue.refused.has(pathBeside(catalogue, folder, name) ?? "")) return [];
    const entry = assetIn(catalogue, folder, name);
    if (entry === undefined) {
      const beside = [...catalogue.entries.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && !path.endsWith(".mdx"))
        .map((path) => path.slice(folder.length + 1));
      return [warning(article.file, "missing-image", at, { name }, suggest(name, beside))];
    }
    const shown = imageSize(entry.blob);
    const moves = shown?.still ? [warning(article.file, "still-image", at, { name })] : [];
    const pixels = Math.max(shown?.width ?? 0, shown?.height ?? 0);
    if (entry.size <= mostBytes && pixels <= mostPixels) return moves;
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
    return [...moves, warning(article.file, "large-image", at, { name, size, limit })];
  });
