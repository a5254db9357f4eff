/** Of what applications note, how often an animation is played. */
const played = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** A GIF file (GIF89a) without comments and what programs noted. */
export function gifWithoutNotes(file: Buffer): Buffer {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(file[10] ?? 0);
  const parts: Buffer[] = [file.subarray(0, at)];
  while (at < file.length && file[at] !== 0x3b) {
    const isImage = file[at] === 0x2c;
    if (!isImage && file[at] !== 0x21) throw new Error("not a block");
    const head = isImage ? 11 + colours(file[at + 9] ?? 0) : 2;
    const end = endOfBlocks(file, at + head);
    if (isImage || isNeeded(file, at)) parts.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, Buffer.from([0x3b])]);
}

function isNeeded(file: Buffer, at: number): boolean {
  const label = file[at + 1];
  return (
    label === 0xf9 || (label === 0xff && played.test(file.toString("latin1", at + 3, at + 14)))
  );
}

/** Where blocks end, each of which begins with how long it is. */
function endOfBlocks(file: Buffer, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== 0) at += 1 + (file[at] ?? 0);
  return at + 1;
}
