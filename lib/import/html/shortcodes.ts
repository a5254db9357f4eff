import type { MediaKind } from "../images/media-kind.ts";
import type { Attachment } from "../images/media-library.ts";
import type { Sources } from "./context.ts";
import { galleryOf, withoutLayout } from "./page-builders.ts";

// None of these looks past the next beginning of the same: hostile texts would take hours.

/** Code is shown as it is: nothing in it is a shortcode. */
const code =
  /(<pre\b(?:(?!<pre\b)[\s\S])*?<\/pre>|<code\b(?:(?!<code\b)[\s\S])*?<\/code>|<script\b(?:(?!<script\b)[\s\S])*?<\/script>)/i;

/** Programs as writers of programs show them, with or without entities for their signs. */
const program = /\[(code|sourcecode)\b([^\][]*)\]((?:(?!\[\1\b)[\s\S])*?)\[\/\1\]/g;

const caption =
  /\[(?:wp_)?caption\b([^\][]*)\]((?:(?!\[(?:wp_)?caption\b)[\s\S])*?)\[\/(?:wp_)?caption\]/g;
const image = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;
// Two brackets are how WordPress writes the code itself.
const gallery = /(?<!\[)\[gallery\b([^\][]*)\]/g;
const embed = /\[embed\b[^\][]*\]\s*([^\s[\]<>"]+)\s*\[\/embed\]/g;
const media = /(?<!\[)\[(audio|video|playlist)\b([^\][]*)\](?:[^[\]]{0,500}\[\/\1\])?/g;
const formats = /\b(?:src|mp3|m4a|ogg|wav|wma|flac|mp4|m4v|webm|ogv|wmv|flv)\s*=/i;
/** What may stand on several lines, which are none of the text's. */
const spread = /\[[a-z][a-z0-9_-]*\s[^\][]*\]/gi;
/** An address on a line of its own, which the classic editor plays in the page. */
const played = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm;

/** HTML with WordPress' own shortcodes as what they stand for; those of plugins stay as text. */
export function withoutShortcodes(html: string, blocks: boolean, sources: Sources): string {
  const parts = html
    .replace(program, preformatted)
    .split(code)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const plain = withoutLayout(part, sources)
        .replace(spread, (whole) =>
          whole.includes("=") ? whole.replace(/(?<!\s)\s*\n\s*/g, " ") : whole,
        )
        .replace(caption, (_whole, attributes: string, inside: string) =>
          figure(attributes, inside),
        )
        .replace(gallery, (whole, attributes: string) => imagesOf(attributes, sources) ?? whole)
        .replace(embed, (_whole, url: string) => frame(url))
        .replace(
          media,
          (whole, name: string, attributes: string) =>
            playersOf(name, attributes, sources).join("") || whole,
        );
      return blocks ? plain : plain.replace(played, '<iframe src="$1"></iframe>');
    });
  return parts.join("");
}

function preformatted(_whole: string, _name: string, attributes: string, inside: string): string {
  const language = attribute(attributes, "language") ?? attribute(attributes, "lang") ?? "";
  const kind = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : "";
  const shown = inside.trim().replaceAll("<", "&lt;");
  return `\n\n<pre><code${kind}>${shown}</code></pre>\n\n`;
}

function figure(attributes: string, inside: string): string {
  const [, picture, words = ""] = image.exec(inside) ?? [];
  if (picture === undefined) return inside;
  const said = words.trim() || (attribute(attributes, "caption") ?? "");
  return `\n\n<figure>${picture}<figcaption>${said}</figcaption></figure>\n\n`;
}

/** The images that are named, or those of the post that are not left out; undefined for none. */
function imagesOf(attributes: string, sources: Sources): string | undefined {
  const named = numbersIn(attributes, "ids") ?? numbersIn(attributes, "include");
  const ids = named ?? attachedTo("image", attributes, sources).map(({ id }) => id);
  return ids.length === 0 ? undefined : galleryOf(ids, sources);
}

/** Sounds and films: those whose address is given, or those that were uploaded for the post. */
function playersOf(name: string, attributes: string, sources: Sources): string[] {
  const urls = attributes.match(/https?:\/\/[^\s"'\]<>|,]+|(?<==\s*["']?)\/[^\s"'\]<>|,]+/g) ?? [];
  const poster = attribute(attributes, "poster");
  if (name !== "playlist") {
    const given = urls.filter((url) => url !== poster);
    // One sound in several formats is one; several addresses without names are several sounds.
    const several = formats.test(attributes) ? given.slice(0, 1) : given;
    if (several.length > 0) return several.map((url) => frame(url));
    return attachedTo(name === "audio" ? "audio" : "video", "", sources)
      .slice(0, 1)
      .map(({ url, title }) => frame(url, title));
  }
  const kind = attribute(attributes, "type") === "video" ? "video" : "audio";
  const named = (numbersIn(attributes, "ids") ?? numbersIn(attributes, "include"))?.flatMap(
    (id) => sources.attachment(id) ?? [],
  );
  return (named ?? attachedTo(kind, attributes, sources)).map(({ url, title }) =>
    frame(url, title),
  );
}

function attachedTo(kind: MediaKind, attributes: string, sources: Sources): readonly Attachment[] {
  const out = numbersIn(attributes, "exclude") ?? [];
  const found = sources
    .attached(kind, attribute(attributes, "id"))
    .filter(({ id }) => !out.includes(id));
  return /^desc$/i.test(attribute(attributes, "order") ?? "") ? found.toReversed() : found;
}

const frame = (url: string, title = "") =>
  `\n\n<iframe src="${url}" title="${title.replaceAll('"', "&quot;")}"></iframe>\n\n`;

const numbersIn = (attributes: string, name: string): string[] | undefined =>
  attribute(attributes, name)?.match(/\d+/g) ?? undefined;

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);
}
