/** The chunks that a picture is made of (RFC 9649, 2.7). */
const needed = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** Bits of the extended header that say which notes there are. */
const [exifFlag, xmpFlag] = [0x08, 0x04];

/** A WebP file without notes. */
export function webpWithoutNotes(file: Buffer, exif: Buffer | undefined): Buffer {
  const parts: Buffer[] = [];
  let extended = false;
  const whole = Math.min(file.length, file.readUInt32LE(4) + 8);
  for (let at = 12; at + 8 <= whole; ) {
    const name = file.toString("latin1", at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (needed.has(name)) {
      const part = Buffer.from(file.subarray(at, end));
      if (name === "VP8X") {
        extended = true;
        const flags = (part[8] ?? 0) & ~(exifFlag | xmpFlag);
        part[8] = exif === undefined ? flags : flags | exifFlag;
      }
      parts.push(part);
    }
    at = end;
  }
  // Only a file with an extended header says how it was held.
  if (extended && exif !== undefined) parts.push(chunk("EXIF", exif));
  const body = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
