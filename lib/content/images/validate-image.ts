import { bilingual } from "../bilingual.ts";
import { lfsPointer } from "../decode-text.ts";
import { sizeAndLimit } from "../file-size.ts";
import { error, type Problem } from "../problem.ts";
import type { Entry } from "../source/source.ts";
import { drawingFault } from "./drawing.ts";
import { foundInstead, isPhoto } from "./signature.ts";

/** Files past so many bytes are not images for a page: 32 MiB. */
export const imageLimit = 32 * 1024 * 1024;

/** A drawing is text that every reader's browser must follow: 2 MiB. */
export const drawingLimit = 2 * 1024 * 1024;

const imageName = /\.(?:png|jpe?g|webp|avif|gif|(svg))$/i;

/** Whether a file's name is that of an image the site shows. */
export function isImageName(name: string): boolean {
  return imageName.test(name);
}

const isDrawing = (path: string) => imageName.exec(path)?.[1] !== undefined;

/** Says so when an image is too large to be looked at: nobody needs to read it to know. */
export function imageTooLarge(
  { path, size }: Entry,
  limit = isDrawing(path) ? drawingLimit : imageLimit,
): Problem | undefined {
  if (size <= limit) return undefined;
  return error(path, "image-too-large", undefined, sizeAndLimit(size, limit));
}

/** Why a file that is named like an image is not shown to readers, or undefined if it may be. */
export function validateImage(entry: Entry, bytes: Uint8Array): Problem | undefined {
  const { path } = entry;
  const large = imageTooLarge({ ...entry, size: bytes.byteLength });
  const unread = large ?? lfsPointer(bytes, path);
  if (unread !== undefined) return unread;
  if (isDrawing(path)) {
    const fault = drawingFault(bytes);
    return fault && error(path, fault.rule, fault.at, { found: bilingual(fault.found) });
  }
  if (isPhoto(bytes)) return undefined;
  return error(path, "not-an-image", undefined, { found: bilingual(foundInstead(bytes)) });
}
