import { type Finish, finished } from "../cache/finish-page.ts";
import type { Edition } from "../content/edition.ts";
import type { HistoryFiles } from "../history/history.ts";
import type { Renderer } from "../server/next-renderer.ts";
import { pastOf } from "../views/article-history.ts";
import { fileAt } from "../views/site-files.ts";
import { filesOfPages } from "./asset-files.ts";
import { fileOf } from "./file-names.ts";
import { withPolicy } from "./plain-page.ts";
import { articleAt } from "./plan.ts";
import type { Writer } from "./writer.ts";

/** A page that is to be written, and where if not at the place of its address. */
export interface Job {
  readonly address: string;
  readonly file?: string;
}

/** Writes the page or file at an address, and what comes with it; gives how many pages that was. */
export type WritePage = (job: Job) => Promise<number>;

/** Writes pages as a server's readers get them: rendered, finished, with all that they name. */
export function pageWriter(renderer: Renderer, finish: Finish, writer: Writer): WritePage {
  const withFiles = filesOfPages(renderer, finish.assets, writer);
  return async ({ address, file = fileOf(address) }) => {
    const rendered = await renderer.render(address);
    // Only rendering could tell that it is not there, such as a file that nobody asked to have.
    if (rendered.status === 404 && fileAt(address) !== undefined) return 0;
    if (rendered.status !== 200) throw new Error(`${address}: ${rendered.status}`);
    const { headers, body } = finished(rendered, finish);
    const type = headers["content-type"] ?? "";
    if (/^image\/(?!svg)/.test(type)) {
      await writer.bytes(file, body);
      return 1;
    }
    const html = type.startsWith("text/html");
    const text = body.toString("utf8");
    const policy = headers["content-security-policy"] ?? "";
    const own = html ? withPolicy(text, policy, address) : text;
    const page = html || type.startsWith("text/css") ? await withFiles(own) : own;
    await writer.text(file, page);
    return 1;
  };
}

/** The addresses of an article's past, by that of the article. */
export async function pastAddresses(
  edition: Edition,
  address: string,
  files: HistoryFiles,
): Promise<readonly string[]> {
  const article = articleAt(address);
  if (files.source.history === undefined || article === undefined) return [];
  const past = await pastOf(edition, article.locale, article.slug, files);
  const versions = past?.entries.filter((entry) => entry.kind !== "withdrawal") ?? [];
  return past === undefined ? [] : [past.url, ...versions.map(({ url }) => url)];
}
