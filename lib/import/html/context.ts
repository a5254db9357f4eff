import type { Element, Nodes } from "hast";
import type { Locale } from "../../i18n/locales.ts";
import type { MediaKind } from "../images/media-kind.ts";
import type { Attachment, ImageUse, KnownImage } from "../images/media-library.ts";
import type { Remark } from "../report/finding.ts";

/** Where an address leads now; `old` says that it still leads to the former site. */
export interface NewLink {
  readonly url: string;
  readonly old: boolean;
}

/** What a text is made of besides itself. */
export interface Sources {
  readonly locale: Locale;
  /** Gives an image its name beside the article; undefined for what the site can't show. */
  image(use: ImageUse): KnownImage | undefined;
  /** What was uploaded for a post, by its number or for this one, in its order. */
  attached(kind: MediaKind, post?: string): readonly Attachment[];
  /** A file of the media library, by WordPress' number. */
  attachment(id: string): Attachment | undefined;
  /** The text of a block that several posts show, by WordPress' number. */
  sharedBlock(id: string): string | undefined;
  link(url: string): NewLink;
}

/** What a text is converted with. */
export interface TextContext extends Omit<Sources, "image"> {
  /** What is known of an image; undefined for what the site can't show. */
  image(element: Element): KnownImage | undefined;
  /** The ids that headings had. */
  readonly headingIds: Map<object, string>;
  /** `at` is the part of the post that it is about. */
  remark(remark: Remark, at: Nodes): void;
}
