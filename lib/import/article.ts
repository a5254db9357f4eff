import { descriptionToWrite } from "../checks/rules/images.ts";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { parseArticle } from "../content/article.ts";
import { type EditorLanguage, editorLanguageFor } from "../i18n/editor-languages.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleFile } from "./frontmatter.ts";
import { convert } from "./html/convert.ts";
import { mixedLanguages } from "./html/mixed-languages.ts";
import { oneLine } from "./html/nodes.ts";
import { plainText } from "./html/plain-text.ts";
import { mediaKind } from "./images/media-kind.ts";
import type { ImageUse } from "./images/media-library.ts";
import {
  commonPage,
  type Library,
  type WantedImage,
  wantedDocument,
  wantedImage,
} from "./images/media-library.ts";
import type { NewAddress } from "./plan/addresses.ts";
import type { Planned } from "./plan/plan.ts";
import { summaryOf } from "./plan/summary.ts";
import type { Placed } from "./report/finding.ts";
import type { ImportedPeople } from "./settings/people.ts";
import type { ImportedThemes } from "./settings/themes.ts";
import type { Item } from "./wxr/item.ts";

/** What articles are made with. */
export interface ImportContext {
  readonly library: Library;
  /** Texts that several posts show, by WordPress' number. */
  readonly sharedBlocks: ReadonlyMap<string, string>;
  readonly themes: ImportedThemes;
  readonly people: ImportedPeople;
  readonly address: NewAddress;
  /** The language of the remarks. */
  readonly language: EditorLanguage;
  /** The site's clock. */
  readonly timeZone: string;
  /** The names that a folder's images have, by address. */
  namesIn(key: string): Map<string, string>;
}

/** An image or a document of an article, and where the article first shows it. */
interface Shown extends WantedImage, Pick<Placed, "field" | "line"> {}

/** An article as it is to be written, or why it can't be. */
export type Made =
  | { readonly text: string; readonly images: readonly Shown[]; readonly remarks: Placed[] }
  | { readonly refused: string };

/** Makes an article's file of a post. One that this site could not publish is not made. */
export function makeArticle(item: Item, planned: Planned, context: ImportContext): Made {
  const { post, key, locale, file } = planned;
  const { library, themes, address, language } = context;
  const remarks: Placed[] = [];
  const images = new Map<string, WantedImage>();
  const names = context.namesIn(key);
  const remark = (each: Placed) => remarks.push(each);
  const image = (use: ImageUse) => {
    const wanted = wantedImage(use, library, names);
    if (wanted !== undefined) images.set(wanted.name, wanted);
    return wanted;
  };
  try {
    const link = (url: string) => {
      const file = library.byPage.get(commonPage(url));
      const now = address(file?.url || url, post, locale);
      const document = now.old ? wantedDocument(now.url, library, names) : undefined;
      if (document === undefined) return now;
      images.set(document.name, document);
      return { url: document.name, old: false };
    };
    const notes = item.meta("footnotes")[0];
    const made = convert(item.text("content:encoded"), notes, {
      locale,
      image,
      link,
      attached: (kind, of = post.id) =>
        (library.byPost.get(of) ?? []).filter(({ url }) => mediaKind(url) === kind),
      attachment: (id) => library.byId.get(id),
      sharedBlock: (id) => context.sharedBlocks.get(id),
    });
    remarks.push(...made.remarks);
    const keys = themes.themesFor(item.terms);
    if (keys.some((each) => themes.isUnsorted(each)))
      remark({ kind: "theme-none", field: "themes", about: {} });
    for (const { domain, name } of item.terms)
      if (domain === "post_tag") remark({ kind: "tags", field: "themes", about: { tag: name } });
    const title = titleOf(post.title, post.id, locale);
    for (const key of item.others) remark({ kind: "fields", about: { key } });
    if (mixedLanguages.test(title)) remark({ kind: "languages", field: "title", about: {} });
    if (title !== post.title) remark({ kind: "title", field: "title", about: { title } });
    const fields = {
      title,
      summary: summaryIn(item, made.opening, title, remark),
      themes: keys,
      author: context.people.keyOf(post.author),
      cover: coverOf(planned, image, library, remark),
    };
    const text = articleFile(planned, fields, made.body, context.timeZone);
    const bytes = Buffer.from(text);
    const { parsed } = parseArticle({ path: file, blob: "", size: bytes.byteLength }, bytes);
    const [problem] = parsed.problems;
    if (problem !== undefined) return { refused: sentenceFor(problem, language) };
    const shown = [...images.values()].map((each): Shown => {
      const line = made.images.get(each.name);
      return { ...each, line, field: line === undefined ? "cover" : undefined };
    });
    return { text, images: shown, remarks };
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
  if (title === "")
    return editorLanguageFor(locale) === "fr" ? `Sans titre (${id})` : `Untitled (${id})`;
  return title.length <= 300 ? title : `${title.slice(0, 298).replace(/\s+\S*$/, "")}…`;
}

/** What somebody wrote to stand for the text, or its beginning. */
function summaryIn(
  item: Item,
  opening: readonly string[],
  title: string,
  remark: (each: Placed) => void,
): string {
  const written =
    plainText(item.text("excerpt:encoded")) ||
    plainText(item.meta("_yoast_wpseo_metadesc")[0] ?? "");
  if (written !== "") return summaryOf([written]);
  remark({ kind: "summary", field: "summary", about: {} });
  return summaryOf(opening) || title;
}

function coverOf(
  { post, locale }: Planned,
  image: (use: ImageUse) => WantedImage | undefined,
  { byId }: Library,
  remark: (each: Placed) => void,
) {
  const attachment = post.thumbnail;
  // WordPress writes such numbers where somebody took the image away.
  if (attachment === undefined || Number(attachment) <= 0) return undefined;
  const src = byId.get(attachment)?.url;
  const wanted = src ? image({ src, attachment }) : undefined;
  if (wanted === undefined) {
    const missing = { kind: "image-unknown", about: { attachment } } as const;
    remark(src ? { kind: "image-refused", about: { name: src } } : missing);
    return undefined;
  }
  const alt = oneLine(wanted.alt).slice(0, 300);
  return { name: wanted.name, alt: alt || descriptionToWrite(locale) };
}
