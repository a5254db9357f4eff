import { SaxesParser } from "saxes";

/** What drawing programs note about the file on the machine of whoever drew it. */
const programNotes = /\s(?:inkscape|sodipodi):[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;
const ofPrograms = /^(?:metadata$|inkscape:|sodipodi:)/;

/**
 * A well-formed SVG drawing without its metadata, comments and the notes of the program that made
 * it: they name people and their folders.
 */
export function plainDrawing(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const parser = new SaxesParser();
  const left: [start: number, end: number][] = [];
  const starts: number[] = [];
  const leave = (start: number, end: number) => {
    // What stands within goes with it.
    while ((left.at(-1)?.[0] ?? -1) > start) left.pop();
    left.push([start, end]);
  };
  parser.on("opentagstart", () => starts.push(text.lastIndexOf("<", parser.position - 2)));
  parser.on("closetag", ({ name }) => {
    const start = starts.pop();
    if (start !== undefined && ofPrograms.test(name)) leave(start, parser.position);
  });
  parser.on("comment", () => {
    // Nothing in a comment looks like its beginning, since two hyphens end it: here, before the ">".
    leave(text.lastIndexOf("<!--", parser.position), parser.position + 1);
  });
  parser.write(text).close();
  let plain = "";
  let from = 0;
  for (const [start, end] of left) {
    plain += text.slice(from, start);
    from = end;
  }
  return Buffer.from((plain + text.slice(from)).replace(programNotes, ""));
}
