import { slugOf } from "../../checks/article-template.ts";
import { slugPattern } from "../../content/schema/fields.ts";
import { decoded } from "../../i18n/decoded.ts";

/**
 * A post's address in this site's form: WordPress' own where it fits, else made of its words or,
 * where it has none, of the title or the number. Nothing in it can name another folder.
 */
export function slugFor(postName: string, title: string, id: string): string {
  if (slugPattern.test(postName) && postName.length <= 100) return postName;
  // WordPress writes names of other scripts percent-encoded.
  return slugOf(decoded(postName)) || slugOf(title) || slugOf(`article ${id}`) || "article";
}

/** A name that is not taken: with a number behind it if need be. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}-${number}`;
  return free;
}
