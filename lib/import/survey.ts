import type { Locale } from "../i18n/locales.ts";
import { plainText } from "./html/plain-text.ts";
import { type Attachment, attachmentOf, commonUrl, type Library } from "./images/library.ts";
import { type Post, postOf } from "./plan/post.ts";
import type { Finding } from "./report/finding.ts";
import type { Channel } from "./wxr/item.ts";
import { readExport } from "./wxr/read.ts";

/** What an export holds, without its texts. */
export interface Survey {
  readonly channel: Channel;
  readonly posts: readonly Post[];
  readonly library: Library;
  readonly findings: readonly Finding[];
}

/** WordPress' own furniture: nothing in it is for readers. */
const furniture =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|polylang_mo)$/;

/** Reads an export once, for what must be known before the first text is written. */
export async function surveyOf(path: string, usual: Locale | undefined): Promise<Survey> {
  const posts: Post[] = [];
  const byId = new Map<string, Attachment>();
  const byUrl = new Map<string, Attachment>();
  const findings: Finding[] = [];
  let comments = 0;
  const channel = await readExport(path, (item) => {
    const type = item.text("wp:post_type");
    const title = plainText(item.text("title"));
    comments += item.comments;
    if (type === "attachment") {
      const attachment = attachmentOf(item);
      byId.set(item.text("wp:post_id").trim(), attachment);
      byUrl.set(commonUrl(attachment.url), attachment);
    } else if (item.oversized) {
      findings.push({ kind: "not-imported", about: { title, line: `${item.line}`, why: "size" } });
    } else if (type === "post" || type === "") {
      posts.push(postOf(item, title));
    } else if (!furniture.test(type)) {
      findings.push({ kind: "page", about: { title, type, url: item.text("link").trim() } });
    }
  });
  if (comments > 0) findings.push({ kind: "comments", about: { count: `${comments}` } });
  const { authors, control } = channel;
  if (authors.length > 0) findings.push({ kind: "authors", about: { names: authors.join(", ") } });
  if (control > 0) findings.push({ kind: "control", about: { count: `${control}` } });
  const language = channel.language.toLowerCase().startsWith("en") ? "en" : "fr";
  const spoken = posts.map((post) =>
    post.language === "" ? { ...post, locale: usual ?? language } : post,
  );
  return { channel, posts: spoken, library: { byId, byUrl }, findings };
}
