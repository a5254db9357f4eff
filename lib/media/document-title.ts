import { fileName } from "../content/assets.ts";
import type { DocumentProps } from "../content/body/component-props.ts";
import { decoded } from "../i18n/decoded.ts";

/** What a document is called in a text: the title it was given, else its file's name without the ending. */
export function documentTitle({ src, title }: DocumentProps): string {
  return title ?? fileName(decoded(src)).replace(/\.[^.]+$/, "");
}
