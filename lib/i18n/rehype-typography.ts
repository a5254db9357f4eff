import type { Root } from "hast";
import type { VFile } from "vfile";
import { canonicalTag } from "./locales.ts";
import { spacing } from "./rehype-spacing.ts";

/** Sets the pages that `@next/mdx` compiles; their language is the file's name. */
export default function typography() {
  return (tree: Root, file: VFile) => {
    spacing(canonicalTag(file.stem ?? "") ?? "en")(tree);
  };
}
