import { existsSync } from "node:fs";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { directorySource } from "../content/source/directory.ts";
import { fileInMemory } from "../content/source/open-file.ts";
import type { Source } from "../content/source/source.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import type { Locale } from "../i18n/locales.ts";
import { type ImportContext, makeArticle } from "./article.ts";
import { imageKeeper, type KeepImage } from "./images/keep.ts";
import { folderNames } from "./images/names.ts";
import { newAddresses } from "./plan/addresses.ts";
import { languagesBefore } from "./plan/language-codes.ts";
import { type Plan, planOf } from "./plan/plan.ts";
import { movesOf } from "./plan/redirects.ts";
import { type Finding, located } from "./report/finding.ts";
import { scanExport } from "./scan.ts";
import { addLanguages, addPeople, addRedirects, addThemes } from "./settings/files.ts";
import { importedPeople } from "./settings/people.ts";
import { importedThemes } from "./settings/themes.ts";
import { type ContentWriter, contentWriter } from "./write.ts";
import { readExport } from "./wxr/read.ts";

export interface ImportOptions {
  /** The export's file. */
  readonly path: string;
  /** The content directory; made if it is not there. */
  readonly directory: string;
  /** The language of posts that do not say theirs; by default the export's. */
  readonly locale: Locale | undefined;
  /** A copy of wp-content/uploads. */
  readonly media: string | undefined;
  /** Whether the former site may be asked for images. */
  readonly download: boolean;
  readonly dryRun: boolean;
  /** The language of the report. */
  readonly language: EditorLanguage;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What an import did. */
export interface Imported {
  /** Paths from the content directory, in the order in which they were written. */
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
  readonly redirects: number;
}

/**
 * Writes the posts of a WordPress export as articles of a content directory. What is there is never
 * overwritten. Throws BadExport or NoPosts before anything is written if the file can't be
 * read to its end, or holds no post.
 */
export async function importWordPress(options: ImportOptions): Promise<Imported> {
  const { path, directory, dryRun, now } = options;
  const existing = await catalogueIn(directory);
  const { timeZone } = existing.site.identity;
  const survey = await scanExport(path, options.locale, languagesBefore(existing), timeZone);
  const { languages } = survey;
  const writer = dryRun ? undefined : await contentWriter(directory);
  const plan = planOf(survey.posts, existing, languages, now);
  const themes = importedThemes(existing.themes ?? [], survey);
  const people = importedPeople(existing.people ?? [], survey.channel);
  // Themes and people come first: an article is good only with all of its own.
  for (const { post } of plan.articles.values()) {
    themes.themesFor(post.terms);
    people.keyOf(post.author);
  }
  const added = [
    ...(await addThemes(directory, themes, languages, writer)),
    ...(await addPeople(directory, people, writer)),
  ];
  const context: ImportContext = {
    library: survey.library,
    sharedBlocks: survey.sharedBlocks,
    themes,
    people,
    address: newAddresses(survey.channel.url, survey.posts, plan.urls, themes),
    language: options.language,
    timeZone,
    namesIn: folderNames(existing.entries.keys()),
  };
  const keep = imageKeeper({
    folder: options.media,
    site: options.download ? survey.channel.url : undefined,
    writer,
    language: options.language,
  });
  const { articles, findings } = await writeArticles(path, plan, context, keep, writer);
  const written = new Set(articles);
  const done = [...plan.articles.values()].filter(({ file }) => written.has(file));
  const moves = movesOf(done, survey.channel, themes, options.locale);
  const spoken = new Set([...done.map(({ locale }) => locale), ...existing.files.keys()]);
  const settings = existing.entries.has("site.yaml")
    ? []
    : await addLanguages(
        languages.filter((each) => spoken.has(each)),
        writer,
      );
  const redirects = await addRedirects(directory, moves, existing.redirects, writer);
  return {
    articles,
    findings: [
      ...survey.findings,
      ...plan.findings,
      ...added,
      ...settings,
      ...findings,
      ...redirects.findings,
    ],
    redirects: redirects.count,
  };
}

const nothing: Source = {
  snapshot: async () => ({ revision: "", entries: new Map(), changed: undefined }),
  read: async () => new Uint8Array(),
  open: async () => fileInMemory(new Uint8Array()),
};

async function catalogueIn(directory: string) {
  const source = existsSync(directory) ? await directorySource(directory) : nothing;
  return buildCatalogue(await source.snapshot(), source, memoryStore());
}

/** The second reading: each text is made an article and written before the next is looked at. */
async function writeArticles(
  path: string,
  { articles: planned }: Plan,
  context: ImportContext,
  keep: KeepImage,
  writer: ContentWriter | undefined,
): Promise<{ articles: string[]; findings: Finding[] }> {
  const articles: string[] = [];
  const findings: Finding[] = [];
  await readExport(path, async (item) => {
    const article = planned.get(item.line);
    if (article === undefined) return;
    const { file, key, post } = article;
    const made = makeArticle(item, article, context);
    if ("refused" in made) {
      const about = { title: post.title, line: `${item.line}`, why: made.refused };
      findings.push({ kind: "not-imported", about });
      return;
    }
    const remarks = [...made.remarks];
    for (const image of made.images) {
      const { field, line } = image;
      for (const remark of await keep(key, image)) remarks.push({ ...remark, field, line });
    }
    if (writer !== undefined && !(await writer.create(file, Buffer.from(made.text)))) {
      findings.push({ kind: "exists", file, about: { title: post.title } });
      return;
    }
    articles.push(file);
    findings.push(...located(remarks, file, made.text));
  });
  return { articles, findings };
}
