import type { Accent } from "../content/colours/accent.ts";
import type { Locale } from "../i18n/locales.ts";

/** The picture that an article's fields name. */
export interface CoverPicture {
  readonly name: string;
  readonly alt: string;
  /** Git's blob id of the picture: another picture of the same name has another. */
  readonly blob: string;
}

/** What an article's share image is drawn from. */
export interface ShareImage {
  readonly key: string;
  readonly locale: Locale;
  readonly title: string;
  readonly cover: CoverPicture | undefined;
  /** The first theme: its key chooses the pattern. */
  readonly theme: { readonly key: string; readonly text: string; readonly accent: Accent };
}
