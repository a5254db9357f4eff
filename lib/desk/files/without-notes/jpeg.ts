const marker = (code: number, data: Buffer) => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** Of an application's segments, what the picture itself needs: JFIF, its colours, Adobe's transform. */
function isNeeded(code: number, data: Buffer): boolean {
  if (code === 0xfe) return false;
  if (code < 0xe0 || code > 0xef) return true;
  const starts = (text: string) => data.toString("latin1", 0, text.length) === text;
  if (code === 0xe0) return starts("JFIF\0");
  if (code === 0xe2) return starts("ICC_PROFILE\0");
  return code === 0xee && starts("Adobe");
}

/** A JPEG file (ITU T.81, B) without notes, and without what cameras put after its end. */
export function jpegWithoutNotes(file: Buffer, exif: Buffer | undefined): Buffer {
  const parts: Buffer[] = [file.subarray(0, 2)];
  if (exif !== undefined) parts.push(marker(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif])));
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) throw new Error("not a marker");
    const code = file[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === 0xd9) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (isNeeded(code, file.subarray(at + 4, end))) parts.push(file.subarray(at, end));
    at = end;
    if (code !== 0xda) continue;
    const next = endOfScan(file, at);
    parts.push(file.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}

/** Where after compressed data the next marker stands that is no part of it. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  return file.length;
}
