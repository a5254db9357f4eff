import { parseArticle } from "../content/article.ts";
import { sentenceFor } from "../content/messages.ts";
import { toDescribe } from "../editor/rules/images.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleFile } from "./frontmatter.ts";
import type { ImageUse } from "./html/context.ts";
import { convert } from "./html/convert.ts";
import { oneLine } from "./html/nodes.ts";
import { plainText } from "./html/plain-text.ts";
import { type Library, type WantedImage, wantedImage } from "./images/library.ts";
import type { NewAddress } from "./plan/addresses.ts";
import type { Planned } from "./plan/plan.ts";
import { summaryOf } from "./plan/summary.ts";
import type { Remark } from "./report/finding.ts";
import type { ImportedThemes } from "./settings/themes.ts";
import type { Item } from "./wxr/item.ts";

/** What articles are made with. */
export interface Workshop {
  readonly library: Library;
  readonly themes: ImportedThemes;
  readonly address: NewAddress;
  /** The language of the remarks. */
  readonly language: Locale;
  /** The names that a folder's images have, by address. */
  namesIn(key: string): Map<string, string>;
}

/** An article as it is to be written, or why it can't be. */
export type Made =
  | { readonly text: string; readonly images: readonly WantedImage[]; readonly remarks: Remark[] }
  | { readonly refused: string };

/** Makes an article's file of a post. One that this site could not publish is not made. */
export function makeArticle(item: Item, planned: Planned, workshop: Workshop): Made {
  const { post, key, locale, file } = planned;
  const { library, themes, address, language } = workshop;
  const remarks: Remark[] = [];
  const images = new Map<string, WantedImage>();
  const names = workshop.namesIn(key);
  const remark = (each: Remark) => remarks.push(each);
  const image = (use: ImageUse) => {
    const wanted = wantedImage(use, library, names);
    if (wanted !== undefined) images.set(wanted.name, wanted);
    return wanted;
  };
  try {
    const link = (url: string) => address(url, post, locale);
    const notes = item.meta("footnotes")[0];
    const { body, opening } = convert(item.text("content:encoded"), notes, {
      locale,
      image,
      link,
      remark,
    });
    const keys = themes.themesFor(item.terms);
    if (keys.some((each) => themes.isUnsorted(each)))
      remark({ kind: "theme-none", word: "themes:", about: {} });
    const tags = item.terms.filter(({ domain }) => domain === "post_tag").map(({ name }) => name);
    if (tags.length > 0)
      remark({ kind: "tags", word: "themes:", about: { tags: tags.join(", ") } });
    const title = titleOf(post.title, post.id, locale);
    if (title !== post.title) remark({ kind: "title", word: "title:", about: { title } });
    const fields = {
      title,
      summary: summaryIn(item, opening, title, remark),
      themes: keys,
      cover: coverOf(planned, image, library, remark),
    };
    const text = articleFile(planned, fields, body);
    const bytes = Buffer.from(text);
    const { parsed } = parseArticle({ path: file, blob: "", size: bytes.byteLength }, bytes);
    const [problem] = parsed.problems;
    if (problem !== undefined) return { refused: sentenceFor(problem, language) };
    return { text, images: [...images.values()], remarks };
  } catch (error) {
    if (error instanceof RangeError) return { refused: nested[language] };
    throw error;
  }
}

const nested = {
  fr: "son texte emboîte trop d’éléments les uns dans les autres",
  en: "its text nests too many elements",
};

function titleOf(title: string, id: string, locale: Locale): string {
  if (title === "") return locale === "fr" ? `Sans titre (${id})` : `Untitled (${id})`;
  return title.length <= 300 ? title : `${title.slice(0, 298).replace(/\s+\S*$/, "")}…`;
}

/** What somebody wrote to stand for the text, or its beginning. */
function summaryIn(
  item: Item,
  opening: readonly string[],
  title: string,
  remark: (each: Remark) => void,
): string {
  const written =
    plainText(item.text("excerpt:encoded")) ||
    plainText(item.meta("_yoast_wpseo_metadesc")[0] ?? "");
  if (written !== "") return summaryOf([written]);
  remark({ kind: "summary", word: "summary:", about: {} });
  return summaryOf(opening) || title;
}

function coverOf(
  { post, locale }: Planned,
  image: (use: ImageUse) => WantedImage | undefined,
  { byId }: Library,
  remark: (each: Remark) => void,
) {
  const attachment = post.thumbnail;
  const src = attachment && byId.get(attachment)?.url;
  const wanted = src ? image({ src, attachment }) : undefined;
  if (wanted === undefined) return undefined;
  const { name } = wanted;
  const alt = oneLine(wanted.alt).slice(0, 300);
  if (alt === "") remark({ kind: "image-alt", word: "coverAlt:", about: { name } });
  return { name, alt: alt || toDescribe[locale] };
}
