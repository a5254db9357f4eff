import { copyFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Edition } from "../content/edition.ts";
import { openSource } from "../content/source/open-source.ts";
import type { Environment } from "../environment/environment.ts";
import { homeUrl, missingUrl } from "../i18n/urls.ts";
import { findableText } from "../search/findable.ts";
import { removedNotice } from "../views/notice.ts";
import { forgetCards } from "./drawn-cards.ts";
import { goneFileOf, missingFileOf } from "./file-names.ts";
import { writeHostRules } from "./hosts/write-rules.ts";
import { languageChoice } from "./language-choice.ts";
import { cardsFolder, openEdition, settingsOfExport } from "./open-edition.ts";
import { beginFolder } from "./out-folder.ts";
import { type Plan, planOf } from "./plan.ts";
import { writeSearchIndex } from "./search-index.ts";
import { writeByWorkers } from "./workers.ts";
import type { Job } from "./write-page.ts";
import { type Writer, writerInto } from "./writer.ts";

/** Nobody may read anything of the content. */
export class NothingToRead extends Error {}

/** What is asked of an export. */
export interface Options {
  readonly out: string;
  readonly precompress: boolean;
  /** Told how many pages are written. */
  readonly onProgress: (written: number) => void;
}

/** What was exported. */
export interface Exported {
  readonly pages: number;
  readonly moved: number;
  readonly gone: number;
  /** Errors in the content: what has one is there in an earlier state, or not at all. */
  readonly errors: number;
}

/** Writes the whole site as plain files. Throws what each step throws; then nothing is there. */
export async function exportSite(settings: Environment, options: Options): Promise<Exported> {
  const env = settingsOfExport(settings);
  const { out, precompress, onProgress } = options;
  const content = env.CONTENT_REPOSITORY === undefined ? env.CONTENT_DIR : undefined;
  const source = await openSource(env);
  const unfinished = await beginFolder(out, content);
  try {
    const now = Date.now();
    const { edition, files } = await openEdition(env, source, now);
    const plan = planOf(edition, env.HANDBOOK, source.history !== undefined);
    if (isEmpty(edition)) throw new NothingToRead();
    const { folder } = unfinished;
    const start = { revision: edition.catalogue.revision, now, folder, precompress };
    const indexed = writeSearchIndex(folder, edition, (found) => {
      return findableText(found, files.store.plain)?.text ?? "";
    });
    indexed.catch(() => undefined);
    const cores = availableParallelism();
    const pages = await writeByWorkers(cores, start, jobsOf(edition, plan), onProgress).finally(
      () =>
        // Nothing is written any more once this is over, however it ends.
        indexed.catch(() => undefined),
    );
    await indexed;
    const writer = writerInto(folder, precompress);
    await writeSingle(folder, writer, edition, env);
    const { languages, removed } = edition.catalogue.site;
    const secure = env.SITE_URL.startsWith("https:");
    const { moved, gone } = plan;
    await writeHostRules(writer, {
      languages,
      removed,
      moved,
      gone,
      secure,
      precompressed: precompress,
    });
    await unfinished.finish();
    await forgetCards(cardsFolder(env), now);
    files.store.close();
    const errors = edition.catalogue.problems.filter(({ severity }) => severity === "error").length;
    return { pages, moved: moved.size, gone: gone.length, errors };
  } catch (error) {
    await unfinished.drop();
    throw error;
  }
}

/** Pages of the same kind stand side by side: large and small ones come at all times. */
function jobsOf({ catalogue }: Edition, { pages, gone }: Plan): Job[] {
  return [
    ...catalogue.site.languages.map((locale) => ({
      address: missingUrl(locale),
      file: missingFileOf(locale),
    })),
    ...gone.map((address) => ({ address, file: goneFileOf(address) })),
    ...pages.map((address) => ({ address })),
  ];
}

/** Pages that stand for no address of their own. */
async function writeSingle(
  folder: string,
  writer: Writer,
  edition: Edition,
  { SITE_URL }: Environment,
): Promise<void> {
  const { languages, removed } = edition.catalogue.site;
  const [original = ""] = languages;
  await writer.text("index.html", languageChoice(edition, SITE_URL));
  // Where hosts look for it that know no languages.
  await copyFile(join(folder, missingFileOf(original)), join(folder, "404.html"));
  for (const locale of removed) {
    const { body: page } = removedNotice(original, locale, homeUrl(original));
    await writer.text(goneFileOf(`/${locale}`), page);
  }
}

const isEmpty = ({ articles, catalogue }: Edition) =>
  [...articles.values()].every((list) => list.length === 0) && catalogue.pages.texts.size === 0;
