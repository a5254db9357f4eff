const hiddenName = /^(?:\.|~\$|#.*#$)|~$|^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/;

/**
 * Whether a path is of what programs keep for themselves: names that begin with a dot or end in ~,
 * the locks and copies of editors, the notes of an operating system. Content nowhere.
 */
export function isHidden(path: string): boolean {
  return path.split("/").some((part) => hiddenName.test(part));
}
