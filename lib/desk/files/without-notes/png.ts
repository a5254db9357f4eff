import { crc32 } from "node:zlib";

/** The chunks that a picture is made of (PNG, third edition, 11); all others say something of it. */
const needed = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP"],
  ...["bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "mDCV", "cLLI"],
]);

/** A PNG file without notes, and without what stands after its end. */
export function pngWithoutNotes(file: Buffer, exif: Buffer | undefined): Buffer {
  const parts: Buffer[] = [file.subarray(0, 8)];
  let name = "";
  for (let at = 8; at + 12 <= file.length && name !== "IEND"; ) {
    const end = at + 12 + file.readUInt32BE(at);
    name = file.toString("latin1", at + 4, at + 8);
    if (needed.has(name)) parts.push(file.subarray(at, end));
    if (name === "IHDR" && exif !== undefined) parts.push(chunk("eXIf", exif));
    at = end;
  }
  return Buffer.concat(parts);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
