import type { Locale } from "../../i18n/locales.ts";

/** A file beside a work's texts, as the desk has it. */
export interface WorkFile {
  readonly path: string;
  readonly name: string;
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels, as it is shown; undefined for what is no image, or can't be read. */
  readonly pixels: { readonly width: number; readonly height: number } | undefined;
  /** Where the image itself is, for whoever is at the desk. */
  readonly picture: string | undefined;
  /** The texts of the work that name it, as they are written now. */
  readonly usedIn: readonly { readonly path: string; readonly locale: Locale | undefined }[];
  /** Whether it is another than the published one. */
  readonly differs: boolean;
}
