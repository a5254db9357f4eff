import type { Metadata } from "sharp";
import { plainDrawing } from "../../../media/drawing.ts";
import { gifWithoutNotes } from "./gif.ts";
import { jpegWithoutNotes } from "./jpeg.ts";
import { orientationAlone } from "./orientation.ts";
import { pngWithoutNotes } from "./png.ts";
import { webpWithoutNotes } from "./webp.ts";

/** What of an image says where its notes are. */
export type Notes = Pick<Metadata, "format" | "orientation" | "exif" | "xmp" | "iptc" | "comments">;

/**
 * An image without what a camera or a program noted in it: not a pixel is written anew, and how it
 * was held stays. The same bytes where there is nothing to leave out, or no way to.
 */
export function withoutNotes(bytes: Buffer, notes: Notes): Buffer {
  const exif = orientationAlone(notes.orientation);
  switch (notes.format) {
    case "jpeg":
      return unlessSame(bytes, jpegWithoutNotes(bytes, exif));
    case "png":
      return unlessSame(bytes, pngWithoutNotes(bytes, exif));
    case "webp":
      return unlessSame(bytes, webpWithoutNotes(bytes, exif));
    case "gif":
      return unlessSame(bytes, gifWithoutNotes(bytes));
    case "heif":
      return blanked(bytes, [notes.exif, notes.xmp]);
    case "svg":
      return unlessSame(bytes, Buffer.from(plainDrawing(bytes)));
    default:
      return bytes;
  }
}

const unlessSame = (before: Buffer, after: Buffer) => (after.equals(before) ? before : after);

/** In AVIF notes are named by their places: what they say is written over, and nothing moves. */
function blanked(bytes: Buffer, notes: readonly (Buffer | undefined)[]): Buffer {
  const plain = Buffer.from(bytes);
  for (const note of notes) {
    // Readers of the format put a few signs in front of what stands in the file.
    const said = note?.subarray(note.toString("latin1", 0, 4) === "Exif" ? 6 : 0);
    const at = said === undefined || said.length === 0 ? -1 : plain.indexOf(said);
    if (said !== undefined && at >= 0) plain.fill(0, at, at + said.length);
  }
  return unlessSame(bytes, plain);
}
