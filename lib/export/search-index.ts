import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Edition } from "../content/edition.ts";
import { searchIndexUrl } from "../i18n/urls.ts";
import type { Findable } from "../search/findable.ts";
import { assetFileOf } from "./file-names.ts";
import { type SearchRecord, searchRecords } from "./search-records.ts";

/** Writes the index in which a browser finds the texts of plain files, a language at a time. */
export async function writeSearchIndex(
  folder: string,
  edition: Edition,
  textOf: (text: Findable) => string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join("\n"));
    for (const locale of edition.catalogue.site.languages) {
      for (const record of searchRecords(edition, locale, textOf))
        add(await index.addCustomRecord(record), record);
    }
    const outputPath = join(folder, dirname(assetFileOf(searchIndexUrl)));
    await index.writeFiles({ outputPath });
    await withoutOtherLooks(outputPath);
  } finally {
    await close();
  }
}

function add({ errors }: { errors: string[] }, { url }: SearchRecord): void {
  if (errors.length > 0) throw new Error(`${url.split("#")[0]}: ${errors.join("\n")}`);
}

/** Pagefind brings pages and workers of its own; the search page is the site's. */
async function withoutOtherLooks(folder: string): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => /^pagefind-.*\.(?:js|css)$/.test(name));
  await Promise.all(others.map((name) => rm(join(folder, name))));
}
