import { SaxesParser } from "saxes";

/** What drawing programs note about the file on the machine of whoever drew it. */
const programNotes = /\s(?:inkscape|sodipodi):[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * A well-formed SVG drawing without its metadata, comments and the notes of the program that made
 * it: they name people and their folders.
 */
export function plainDrawing(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const parser = new SaxesParser();
  const left: [start: number, end: number][] = [];
  const open: { name: string; start: number }[] = [];
  parser.on("opentagstart", ({ name }) => {
    open.push({ name, start: text.lastIndexOf("<", parser.position - 2) });
  });
  parser.on("closetag", () => {
    const { name, start } = open.pop() ?? {};
    const inside = open.some((each) => each.name === "metadata");
    if (name === "metadata" && start !== undefined && !inside) left.push([start, parser.position]);
  });
  parser.on("comment", (comment) => {
    const start = text.lastIndexOf(`<!--${comment}`, parser.position);
    if (start >= 0 && !open.some((each) => each.name === "metadata")) {
      left.push([start, start + comment.length + "<!---->".length]);
    }
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
