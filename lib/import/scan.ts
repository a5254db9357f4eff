import type { Locale } from "../i18n/locales.ts";
import { plainText } from "./html/plain-text.ts";
import { type Attachment, attachmentOf, type Library, libraryOf } from "./images/media-library.ts";
import { localesOf, type SiteLanguages } from "./plan/language-codes.ts";
import { type Post, postOf } from "./plan/post.ts";
import type { Finding } from "./report/finding.ts";
import type { Channel } from "./wxr/item.ts";
import { readExport } from "./wxr/read.ts";

/** What an export holds, without the posts' texts. */
export interface Scan {
  readonly channel: Channel;
  readonly posts: readonly Post[];
  /** The site's languages with those of the posts, that of the originals first. */
  readonly languages: readonly Locale[];
  /** The languages of the export by WordPress' codes of them. */
  readonly locales: ReadonlyMap<string, Locale>;
  readonly library: Library;
  /** Texts that several posts show, by WordPress' number. */
  readonly sharedBlocks: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** WordPress' own furniture: nothing in it is for readers. */
const furniture =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|polylang_mo)$/;

/** The export can be read, and there is no post in it; with how many there are of other types. */
export class NoPosts extends Error {
  readonly counts: ReadonlyMap<string, number>;

  constructor(counts: ReadonlyMap<string, number>) {
    super("no posts");
    this.counts = counts;
  }
}

/** Reads an export once, for what must be known before the first text is written. Throws NoPosts. */
export async function scanExport(
  path: string,
  usual: Locale | undefined,
  before: SiteLanguages,
  timeZone: string,
): Promise<Scan> {
  const posts: Post[] = [];
  const attachments: Attachment[] = [];
  const sharedBlocks = new Map<string, string>();
  const findings: Finding[] = [];
  /** How many there are of each type. */
  const counts = new Map<string, number>();
  let comments = 0;
  const channel = await readExport(path, (item) => {
    const type = item.text("wp:post_type");
    const title = plainText(item.text("title"));
    comments += item.comments;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (type === "attachment") attachments.push(attachmentOf(item));
    else if (type === "wp_block") {
      sharedBlocks.set(item.text("wp:post_id").trim(), item.text("content:encoded"));
    } else if (item.oversized) {
      findings.push({ kind: "not-imported", about: { title, line: `${item.line}`, why: "size" } });
    } else if (type === "post" || type === "") {
      posts.push(postOf(item, title, timeZone));
    } else if (!furniture.test(type)) {
      findings.push({ kind: "page", about: { title, type, url: item.text("link").trim() } });
    }
  });
  if (!["post", ""].some((type) => counts.has(type))) throw new NoPosts(counts);
  if (comments > 0) findings.push({ kind: "comments", about: { count: `${comments}` } });
  const { control } = channel;
  if (control > 0) findings.push({ kind: "control", about: { count: `${control}` } });
  const codes = posts.map(({ language }) => language);
  const groups = channel.translated.flatMap((group) => Object.keys(group));
  const locales = localesOf(new Set([...codes, ...groups, channel.language]), before);
  const silent = channel.language === "" ? before.languages[0] : locales.get(channel.language);
  const spoken = posts.map((post) => ({
    ...post,
    language: post.language || channel.language,
    locale: post.language === "" ? (usual ?? silent) : locales.get(post.language),
  }));
  const languages = allLanguages(spoken, before, locales.get(channel.language));
  const library = libraryOf(attachments);
  return { channel, posts: spoken, languages, locales, library, sharedBlocks, findings };
}

/**
 * Those of the site as it names them, then those of the posts: the one with most of them first or, of
 * as many, the one that the export says is its own.
 */
function allLanguages(
  posts: readonly Post[],
  before: SiteLanguages,
  own: Locale | undefined,
): readonly Locale[] {
  const groups = Map.groupBy(posts, ({ locale }) => locale);
  const used = [...groups].sort(
    ([a, few], [b, many]) => many.length - few.length || Number(b === own) - Number(a === own),
  );
  return [...new Set([...before.languages, ...used.flatMap(([locale]) => locale ?? [])])];
}
