/**
 * A text of which each line ends with a line end, as what merges lines needs it: that the last one has
 * none is a line of its own, `mark`, so that nobody's last line is changed by it.
 */
export function wholeLines(text: string, mark: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n${mark}\n`;
}

/** Whether lines end with the mark. */
export function isMarked(lines: string, mark: string): boolean {
  return lines === `${mark}\n` || lines.endsWith(`\n${mark}\n`);
}

/** The text that such lines were made from. */
export function asMeant(lines: string, mark: string): string {
  return isMarked(lines, mark) ? withoutEnd(lines.slice(0, -`${mark}\n`.length)) : lines;
}

/** Lines of which the last one has no end. */
export function withoutEnd(lines: string): string {
  return lines.replace(/\n$/, "");
}
