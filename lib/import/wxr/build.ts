import { type Item, type ItemField, itemFields, type Term } from "./item.ts";

/** No text of an article is longer, in characters; what is past it is not kept. */
export const textLimit = 1024 * 1024;

const fields: ReadonlySet<string> = new Set(itemFields);

/** The custom fields that an import reads. */
const metaKeys: ReadonlySet<string> = new Set([
  "_thumbnail_id",
  "_wp_attached_file",
  "_wp_attachment_image_alt",
  "_wp_old_slug",
  "_wpml_import_language_code",
  "_wpml_import_translation_group",
  "_yoast_wpseo_metadesc",
  "footnotes",
]);

/**
 * Whether a theme may show a custom field: those with an underscore are plugins' own, and WordPress
 * notes a text's links to sounds and films by itself.
 */
const isShown = (key: string) => key !== "" && !key.startsWith("_") && key !== "enclosure";

/** Puts one item together from its elements, as they end. */
export function itemBuilder(line: number) {
  const texts = new Map<string, string>();
  const terms: Term[] = [];
  const metas = new Map<string, string[]>();
  const others = new Set<string>();
  let metaKey = "";
  let comments = 0;
  let oversized = false;
  const item: Item = {
    line,
    text: (name: ItemField) => texts.get(name) ?? "",
    terms,
    meta: (key) => metas.get(key) ?? [],
    others,
    get comments() {
      return comments;
    },
    get oversized() {
      return oversized;
    },
  };
  return {
    item,
    cut: () => {
      oversized = true;
    },
    /** An element ended: `within` is the name of the one around it. */
    end: (
      within: string,
      name: string,
      text: string,
      attributes: Readonly<Record<string, string>>,
    ) => {
      if (within === "item" && name === "category") {
        const { domain = "", nicename = "" } = attributes;
        terms.push({ domain, nicename, name: text.trim() });
      } else if (within === "item" && name === "wp:comment") comments += 1;
      else if (within === "item" && fields.has(name)) texts.set(name, text);
      else if (name === "wp:meta_key") metaKey = text.trim();
      else if (name === "wp:meta_value" && metaKeys.has(metaKey)) {
        metas.set(metaKey, [...(metas.get(metaKey) ?? []), text.trim()]);
      } else if (name === "wp:meta_value" && isShown(metaKey) && text.trim() !== "") {
        others.add(metaKey);
      }
    },
  };
}
