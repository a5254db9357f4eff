import type { Remark } from "../report/finding.ts";

// None of these looks past the next beginning of the same: hostile texts would take hours.

/** Code is shown as it is: nothing in it is a shortcode. */
const code =
  /(<pre\b(?:(?!<pre\b)[\s\S])*?<\/pre>|<code\b(?:(?!<code\b)[\s\S])*?<\/code>|<script\b(?:(?!<script\b)[\s\S])*?<\/script>)/i;

const caption =
  /\[(?:wp_)?caption\b([^\][]*)\]((?:(?!\[(?:wp_)?caption\b)[\s\S])*?)\[\/(?:wp_)?caption\]/g;
const image = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;
const gallery = /\[gallery\b([^\][]*)\]/g;
const embed = /\[embed\b[^\][]*\]\s*([^\s[\]<>"]+)\s*\[\/embed\]/g;
const media = /\[(?:video|audio|playlist)\b([^\][]*)\](?:\s*\[\/(?:video|audio|playlist)\])?/g;
/** An address on a line of its own, which the classic editor plays in the page. */
const played = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm;
const any = /\[(\/?)([a-z][a-z0-9_-]{2,})(\s[^\][]*)?\]/gi;

/**
 * HTML with WordPress' own shortcodes as what they stand for. Those of plugins stay as text, where a
 * reader of the import will see them, and are remarked on.
 */
export function withoutShortcodes(
  html: string,
  blocks: boolean,
): { html: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const parts = html.split(code).map((part, index) => {
    if (index % 2 === 1) return part;
    const plain = part
      .replace(caption, (_whole, attributes: string, inside: string) => figure(attributes, inside))
      .replace(gallery, (whole, attributes: string) => galleryOf(attributes) ?? whole)
      .replace(embed, (_whole, url: string) => `\n\n<iframe src="${url}"></iframe>\n\n`)
      .replace(media, (whole, attributes: string) => player(attributes) ?? whole);
    remarks.push(...unknown(plain));
    return blocks ? plain : plain.replace(played, '<iframe src="$1"></iframe>');
  });
  return { html: parts.join(""), remarks };
}

function figure(attributes: string, inside: string): string {
  const [, picture, words = ""] = image.exec(inside) ?? [];
  if (picture === undefined) return inside;
  const said = words.trim() || (attribute(attributes, "caption") ?? "");
  return `\n\n<figure>${picture}<figcaption>${said}</figcaption></figure>\n\n`;
}

function galleryOf(attributes: string): string | undefined {
  const ids = attribute(attributes, "ids") ?? attribute(attributes, "include");
  const images = ids?.match(/\d+/g)?.map((id) => `<figure><img class="wp-image-${id}"></figure>`);
  return images && `\n\n${images.join("\n")}\n\n`;
}

function player(attributes: string): string | undefined {
  const url = /\b(?:src|mp4|m4v|webm|ogv|mp3|m4a|ogg|wav)\s*=\s*["']?([^\s"'\]<>]+)/.exec(
    attributes,
  );
  return url?.[1] && `\n\n<iframe src="${url[1]}"></iframe>\n\n`;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"|\\b${name}\\s*=\\s*'([^']*)'`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);
}

/** Words in brackets that are a program's: they have values, an end, or a name no word has. */
function unknown(html: string): Remark[] {
  const ends = new Set(
    [...html.matchAll(any)].filter(([, slash]) => slash === "/").map(([, , name]) => name),
  );
  return [...html.matchAll(any)].flatMap(([, slash, name = "", attributes = ""]) => {
    const program = /[_-]|\d/.test(name) || attributes.includes("=") || ends.has(name);
    if (slash === "/" || !program) return [];
    return [{ kind: "shortcode", word: name, about: { name } } as const];
  });
}
