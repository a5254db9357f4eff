import { type Finish, finished } from "../cache/finish-page.ts";
import { isFileName } from "../content/files/validate-file.ts";
import { markdownAt } from "../markdown/article.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { fileAtAddress } from "../media/visible-images.ts";
import type { Renderer } from "../server/next-renderer.ts";
import { pastOf } from "../views/past.ts";
import { fileAt } from "../views/site-files.ts";
import { isVersion } from "../views/versions.ts";
import { filesOfPages } from "./asset-files.ts";
import type { DrawnCards } from "./drawn-cards.ts";
import { fileOf } from "./file-names.ts";
import type { Opened } from "./open-edition.ts";
import { withPolicy } from "./plain-page.ts";
import { textAt } from "./plan.ts";
import type { Writer } from "./writer.ts";

/** A page that is to be written, and where if not at the place of its address. */
export interface Job {
  readonly address: string;
  readonly file?: string;
}

/** Writes the page or file at an address; gives how many that was. */
export type WritePage = (job: Job) => Promise<number>;

/** By what pages are made and written. */
export interface Making extends Opened {
  readonly renderer: Renderer;
  readonly finish: Finish;
  readonly writer: Writer;
  readonly cards: DrawnCards;
  /** The address of the site. */
  readonly site: string;
}

/** Writes pages as a server's readers get them: rendered, finished, with all that they name. */
export function pageWriter(making: Making): WritePage {
  const { renderer, finish, writer, cards, edition, files, site } = making;
  const openShown = async (address: string) => {
    const entry = isFileName(address) ? fileAtAddress(edition, address) : undefined;
    return entry && files.source.open(entry);
  };
  const withFiles = filesOfPages(renderer, finish.assets, writer, openShown);

  const rendered = async ({ address, file = fileOf(address) }: Job): Promise<number> => {
    const answer = await renderer.render(address);
    // Only rendering could tell that it is not there, such as a file that nobody asked to have.
    if (answer.status === 404 && fileAt(address) !== undefined) return 0;
    if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`);
    const { headers, body } = finished(answer, finish);
    const type = headers["content-type"] ?? "";
    const html = type.startsWith("text/html");
    const text = body.toString("utf8");
    const own = html ? withPolicy(text, headers["content-security-policy"] ?? "", address) : text;
    await writer.text(file, await withFiles(own));
    return 1;
  };

  return async (job) => {
    const { address, file = fileOf(address) } = job;
    const named = fileAt(address);
    if (named?.kind === "shareImage") {
      const place = await writer.place(file);
      const draw = async () => (await renderer.render(address)).body;
      await cards.put(named.locale, named.slug, place, draw);
      return 1;
    }
    const found =
      named?.kind === "markdown" ? markdownAt(edition, named.locale, named.slug) : undefined;
    if (found === undefined) return rendered(job);
    const { catalogue } = edition;
    const body = (text: { file: string; blob: string }) =>
      files.store.body(text.file, text.blob) ?? "";
    await writer.text(file, await withFiles(writeMarkdown(found, { site, catalogue, body })));
    return 1;
  };
}

/** The addresses of a text's past, by that of the text. */
export async function pastAddresses(
  { edition, files }: Opened,
  address: string,
): Promise<readonly string[]> {
  const named = textAt(address);
  if (files.source.history === undefined || named === undefined) return [];
  const past = await pastOf(edition, named.locale, named.text, files);
  const versions = past?.entries.filter(isVersion) ?? [];
  return past === undefined ? [] : [past.url, ...versions.map(({ url }) => url)];
}
