import sharp from "sharp";

/** An element of EBML (RFC 8794): its name, its size in one byte or in eight, its content. */
function element(name: string, ...content: readonly (Uint8Array | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => Buffer.from(each)));
  const size = Buffer.alloc(bytes.length < 127 ? 1 : 8);
  if (size.length === 1) size.writeUInt8(bytes.length | 128);
  else size.writeBigUInt64BE(BigInt(bytes.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(name, "hex"), size, bytes]);
}

/** A number of so many bytes. */
function number(value: number, length = 4): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
}

function decimal(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

/** A frame of VP8, which is all that a lossy WebP image is made of. */
async function frameOf(drawing: Buffer): Promise<Buffer> {
  const image = await sharp(drawing).webp({ quality: 50 }).toBuffer();
  const at = image.indexOf("VP8 ");
  return image.subarray(at + 8, at + 8 + image.readUInt32LE(at + 4));
}

/**
 * A film in WebM with a frame for each of these drawings, all of one size, each shown for a second. Any
 * player can begin at any of them.
 */
export async function filmOf(drawings: readonly Buffer[], width: number, height: number) {
  const frames = await Promise.all(drawings.map(frameOf));
  const info = element(
    "1549a966",
    element("2ad7b1", number(1_000_000)),
    element("4489", decimal(frames.length * 1_000)),
    element("4d80", "test"),
    element("5741", "test"),
  );
  const picture = element("e0", element("b0", number(width)), element("ba", number(height)));
  const track = [
    element("d7", number(1, 1)),
    element("73c5", number(1, 1)),
    element("83", number(1, 1)),
    element("86", "V_VP8"),
    picture,
  ];
  const tracks = element("1654ae6b", element("ae", ...track));
  const clusters = frames.map((frame, index) =>
    element(
      "1f43b675",
      element("e7", number(index * 1_000)),
      element("a3", Buffer.from([0x81, 0, 0, 0x80]), frame),
    ),
  );
  const cuesAt = (first: number) => {
    let at = first;
    const points = clusters.map((cluster, index) => {
      const place = element("b7", element("f7", number(1, 1)), element("f1", number(at)));
      at += cluster.length;
      return element("bb", element("b3", number(index * 1_000)), place);
    });
    return element("1c53bb6b", ...points);
  };
  // Where the clusters begin depends on the size of what says so, which is the same for any place.
  const cues = cuesAt(info.length + tracks.length + cuesAt(0).length);
  const head = element(
    "1a45dfa3",
    ...["4286", "42f7"].map((name) => element(name, number(1, 1))),
    element("42f2", number(4, 1)),
    element("42f3", number(8, 1)),
    element("4282", "webm"),
    ...["4287", "4285"].map((name) => element(name, number(2, 1))),
  );
  return Buffer.concat([head, element("18538067", info, tracks, cues, ...clusters)]);
}

/** A sound in WAV: one tone for so many seconds. */
export function soundOf(seconds: number, rate = 8_000): Buffer {
  const samples = Buffer.from(
    Uint8Array.from({ length: seconds * rate }, (_, at) => 128 + 60 * Math.sin(at / 3)),
  );
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
