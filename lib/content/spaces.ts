/** Spaces that are not U+0020: what French keyboards, word processors and web pages put in. */
const wide = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f";
const each = new RegExp(`[${wide}]`, "g");

/** Where Markdown knows a block by its space: an indent, a marker, the end of a rule or of a tag. */
const inMarkdown = [
  `^[ \\t${wide}]+`,
  `^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)]|#{1,6}|\\[[ xX]\\])[ \\t${wide}]+)+`,
  `^[|:\\-= \\t${wide}]+$`,
  `(?<=[-=*_\`~>|}#])[ \\t${wide}]+$`,
].map((pattern) => new RegExp(pattern, "gm"));

/** A text in which Markdown's blocks are known by whatever space follows their marker. */
export function spacesOfMarkdown(text: string): string {
  return plainAt(inMarkdown, text);
}

/** Where YAML knows a key by its space, or would take a space for a part of a value. */
const key = `["']?[a-z/][\\w./-]*["']?[ ${wide}]*:(?:[ ${wide}]+|$)`;
const inYaml = [`^[ ${wide}]*(?:-[ ${wide}]+)?${key}`, `(?<![ ${wide}])[ ${wide}]+$`].map(
  (pattern) => new RegExp(pattern, "gm"),
);
const inBraces = [new RegExp(`(?<=[{,])[ ${wide}]*${key}`, "g")];

/** The same for YAML, each space in its place. */
export function spacesOfYaml(text: string): string {
  const blocks = plainAt(inYaml, text);
  // In words, a colon that a no-break space follows is one of them.
  return blocks.replace(/^[^{}\n]*\{.*\}.*$/gm, (line) => plainAt(inBraces, line));
}

function plainAt(places: readonly RegExp[], text: string): string {
  if (text.search(each) < 0) return text;
  return places.reduce(
    (clean, place) => clean.replace(place, (found) => found.replace(each, " ")),
    text,
  );
}
