/** A name that some file beside a text may have; an ending that is none of the site's is kept as it is. */
const longest = 80;

/** What no name has here: signs that no one sees, and what paths, addresses and Windows read otherwise. */
const odd = /[\p{C}\p{Zl}\p{Zp}<>:"|?*#%&{}()`\\/]+/gu;

/** Names of devices, which Windows can't have as files. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a file is kept that somebody calls so on their machine: the same words,
 * capitals and accents, with hyphens for spaces; never a path, a hidden file, or what a command
 * takes for an option.
 */
export function safeFileName(given: string): string {
  const own = given.normalize("NFC").replace(/^.*[\\/]/s, "");
  const plain = own
    .replace(odd, "-")
    .replace(/\s+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/\.{2,}/g, ".");
  const [, stem = plain, ending = ""] = /^(.*)\.([\p{L}\p{N}]{1,8})$/u.exec(plain) ?? [];
  const name = cut(withoutEdges(stem));
  const usable = name === "" ? "image" : devices.test(name) ? `${name}-1` : name;
  return ending === "" ? usable : `${usable}.${ending.toLowerCase()}`;
}

/** No sign is cut in half. */
function cut(stem: string): string {
  const signs = [...new Intl.Segmenter().segment(stem)].map(({ segment }) => segment);
  let kept = signs.slice(0, longest);
  while (Buffer.byteLength(kept.join("")) > 200) kept = kept.slice(0, -1);
  return withoutEdges(kept.join(""));
}

/** Signs that mean something at the ends of a name: an option, a hidden file, a copy. */
const edges = new Set(["-", ".", "~"]);

function withoutEdges(stem: string): string {
  const signs = [...stem];
  const from = signs.findIndex((sign) => !edges.has(sign));
  const to = signs.findLastIndex((sign) => !edges.has(sign));
  return from < 0 ? "" : signs.slice(from, to + 1).join("");
}

/** The name, or else the first one numbered after it, that none of these files has on any system. */
export function freeName(name: string, taken: readonly string[]): string {
  const folded = (each: string) => each.normalize("NFC").toLowerCase();
  const names = new Set(taken.map(folded));
  const [, stem = name, ending = ""] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!names.has(folded(free))) return free;
  }
}
