import type { Root, RootContent } from "hast";
import type { VFile } from "vfile";
import { outlineOf } from "../content/body/outline.ts";
import { headingIds } from "../content/body/rehype/heading-ids.ts";
import { scrollingTables } from "../content/body/rehype/tables.ts";
import { editorLanguages, isEditorLanguage } from "../i18n/editor-languages.ts";

/**
 * Gives the headings of texts that `@next/mdx` compiles their ids, has wide tables scroll, and has
 * the compiled module export the list of its headings, as JSON, for a table of contents.
 */
export default function outline() {
  return (tree: Root, file: VFile) => {
    headingIds()(tree);
    scrollingTables(isEditorLanguage(file.stem) ? file.stem : editorLanguages[0])(tree);
    tree.children.push(exported("headings", JSON.stringify(outlineOf(tree))));
  };
}

/** `export const name = "value"`, as ESTree writes it. */
function exported(name: string, value: string): RootContent {
  return {
    type: "mdxjsEsm",
    value: "",
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        body: [
          {
            type: "ExportNamedDeclaration",
            specifiers: [],
            attributes: [],
            declaration: {
              type: "VariableDeclaration",
              kind: "const",
              declarations: [
                {
                  type: "VariableDeclarator",
                  id: { type: "Identifier", name },
                  init: { type: "Literal", value },
                },
              ],
            },
          },
        ],
      },
    },
  };
}
