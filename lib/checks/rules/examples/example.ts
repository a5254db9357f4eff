import type { EditorTexts } from "../../../i18n/editor-languages.ts";

/** What breaks a rule, and the same mended. */
export type WrongAndRight = readonly [wrong: string, right: string];

/**
 * What the handbook shows of a rule, in each language. It stands in an article among the others of
 * `lib/handbook/example-site.ts`, which the checks judge: the handbook shows what they say of it.
 */
export interface Example extends EditorTexts<WrongAndRight> {
  /**
   * Where it stands: in an article's text (unless said otherwise), among its fields, as its whole
   * file, as a list of files, or in redirects.yaml.
   */
  readonly place?: "fields" | "file" | "files" | "redirects";
  /** The file that it is, where that is no article's; {locale} is its language. */
  readonly file?: string;
  /** What one has to know besides. */
  readonly note?: EditorTexts;
  /** What the sentence names, where so small an example can't break the rule. */
  readonly about?: Readonly<Record<string, string>>;
}
