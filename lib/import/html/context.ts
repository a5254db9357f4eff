import type { Locale } from "../../i18n/locales.ts";
import type { Remark } from "../report/finding.ts";

/** An image as a text names it. */
export interface ImageUse {
  readonly src: string;
  /** WordPress' number of the file, where its class says it. */
  readonly attachment: string | undefined;
}

/** What is known of an image that a text shows. */
export interface KnownImage {
  /** The file's name beside the article. */
  readonly name: string;
  /** The description that the media library has of it, or "". */
  readonly alt: string;
}

/** What a text is converted with. */
export interface TextContext {
  readonly locale: Locale;
  /** Gives an image its name beside the article; undefined for what the site can't show. */
  image(use: ImageUse): KnownImage | undefined;
  /** Where an address leads now; `old` says that it still leads to the former site. */
  link(url: string): { readonly url: string; readonly old: boolean };
  remark(remark: Remark): void;
}
