import type { Sources } from "./context.ts";

/**
 * Codes of WPBakery, Divi, Avada and Enfold that lay out what stands between them, and say nothing
 * themselves.
 */
const layouts =
  /\[\/?((?:vc_(?:section|row|row_inner|column|column_inner|column_text)|et_pb_(?:section|row|row_inner|column|column_inner|text)|fusion_(?:builder_container|builder_row|builder_row_inner|builder_column|builder_column_inner|text|imageframe)|av_(?:section|one_full|one_half|one_third|two_third|one_fourth|three_fourth|textblock)))\b[^\][]*\]/g;

/** Their codes for one image or several by number, and the attribute that has the numbers. */
const numbered =
  /\[(?:vc_single_image|vc_gallery|et_pb_gallery|av_gallery)\b[^\][]*?\b(?:images?|gallery_ids|ids)="([\d,\s]+)"[^\][]*\](?:\[\/(?:et_pb_gallery|av_gallery)\])?/g;

/** Their codes for an image or a film by address. */
const addressed =
  /\[(et_pb_image|av_image|vc_video|et_pb_video)\b[^\][]*?\b(?:src|link)="([^"<>]+)"([^\][]*)\](?:\[\/\1\])?/g;

/**
 * A page builder's text without its layout, of which a comment stays: what was beside each other
 * follows each other. Its images and films are those of a text without it.
 */
export function withoutLayout(html: string, sources: Sources): string {
  const told = new Set<string>();
  return html
    .replace(numbered, (_whole, ids: string) => galleryOf(ids.match(/\d+/g) ?? [], sources))
    .replace(addressed, (_whole, name: string, src: string, rest: string) => {
      const alt = /\balt="([^"<>]*)"/.exec(rest)?.[1] ?? "";
      const image = `<figure><img src="${src}" alt="${alt}"></figure>`;
      return `\n\n${/image$/.test(name) ? image : `<iframe src="${src}"></iframe>`}\n\n`;
    })
    .replace(layouts, (_whole, name: string) => {
      const family = /^[a-z]+_(?:pb_)?/.exec(name)?.[0] ?? name;
      const comment = told.has(family) ? "" : `<!-- layout ${name} -->`;
      told.add(family);
      return `\n\n${comment}\n\n`;
    });
}

/** Images of the media library, each with its caption, as a block of WordPress has them. */
export function galleryOf(ids: readonly string[], sources: Sources): string {
  const figures = ids.map((id) => {
    const caption = sources.attachment(id)?.caption ?? "";
    return `<figure><img class="wp-image-${id}"><figcaption>${caption}</figcaption></figure>`;
  });
  const all = figures.join("\n");
  return `\n\n${ids.length > 1 ? `<figure class="wp-block-gallery">${all}</figure>` : all}\n\n`;
}
