import { isHidden } from "../../content/hidden-files.ts";
import { checkBranch } from "../../content/source/git/clone.ts";
import { RefusalError } from "./outcome.ts";

/** The key of the files at the content's top: what the site says of itself, its themes, its people. */
export const settingsKey = "settings";

/** Where the desk keeps what is not published yet. */
export const deskFolder = "desk/";

/** A reference is a file's name on many servers, and they add some letters to it. */
const mostBytes = 200;

/**
 * The branch on which a work is written: an article's by its folder's name, a page's by `pages/` and
 * its folder's, the settings' by theirs. Throws where git would not have it as a branch's name, or
 * where it is the published one.
 */
export function branchOf(key: string, published: string): string {
  const branch = deskFolder + key;
  if (!isKey(key) || branch === published)
    throw new RefusalError("bad-key", key.slice(0, mostBytes));
  return branch;
}

/** Whether a name can be a work's: of the folder that it is, and of a branch. */
export function isKey(key: string): boolean {
  const name = key.startsWith("pages/") ? key.slice("pages/".length) : key;
  // One branch can't stand where others have their folder.
  if (name.includes("/") || key === "pages" || isHidden(key) || /^-|\p{Cf}/u.test(name))
    return false;
  if (Buffer.byteLength(name) > mostBytes) return false;
  try {
    checkBranch(deskFolder + key);
    return name !== "";
  } catch {
    return false;
  }
}
