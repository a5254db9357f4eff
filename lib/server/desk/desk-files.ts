import type { IncomingMessage, ServerResponse } from "node:http";
import sharp from "sharp";
import { fileName } from "../../content/assets.ts";
import { fileTooLarge, isFileName, validateFile } from "../../content/files/validate-file.ts";
import { validateImage } from "../../content/images/validate-image.ts";
import { nameOfKey } from "../../content/page.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import type { Entry } from "../../content/source/source.ts";
import { isRefusal } from "../../desk/saving/outcome.ts";
import type { Saving } from "../../desk/saving/saving.ts";
import { mediaLimit } from "../../environment/media-limit.ts";
import { decoded } from "../../i18n/decoded.ts";
import { isSmallPicture } from "../../i18n/urls.ts";
import { pixelLimit } from "../../media/image.ts";
import { type ServedImage, withoutMetadata } from "../../media/original.ts";
import { mediaHeaders } from "../../security/policy.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { sendFile } from "../send-file.ts";

/** How wide and high a picture is in a list, in device pixels. */
const small = 240;

/** So many files are known by their addresses at once. */
const most = 5_000;

interface Place {
  readonly path: string;
  readonly blob: string;
}

/** Sends files beside texts that may not be published; false where the desk has none of that address. */
export type SendFile = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;

/** Starts sending them. What an address says of a file, its blob id, never changes. */
export function startDeskFiles(saving: () => Promise<Saving>): SendFile {
  const known = new Map<string, Place>();
  const opening = new Map<string, Promise<void>>();

  const open = async (key: string) => {
    const opened = await (await saving()).open(nameOfKey(key));
    if (isRefusal(opened)) return;
    if (known.size > most) known.clear();
    for (const { path, blob } of opened.files) {
      if (blob !== undefined) known.set(nameIn(key, blob, fileName(path)), { path, blob });
    }
  };
  /** A page asks for all of its images at once. */
  const openOnce = (key: string) => {
    const work = opening.get(key) ?? open(key).finally(() => opening.delete(key));
    opening.set(key, work);
    return work;
  };

  return async (request, response, url) => {
    const [, , key = "", blob = "", name = ""] = url.pathname.split("/").map(decoded);
    const named = nameIn(key, blob, name);
    if (!known.has(named)) await openOnce(key);
    const place = known.get(named);
    const bytes = place && (await (await saving()).read(place));
    if (place === undefined || bytes === undefined) return false;
    // What a publish would refuse is shown to nobody: a branch may hold whatever was pushed to it.
    const entry = { ...place, size: bytes.byteLength };
    if (isFileName(entry.path)) return sendDocument(request, response, entry, bytes);
    if (validateImage(entry, bytes) !== undefined) return false;
    const image = await (isSmallPicture(url) ? smallPicture : withoutMetadata)(bytes, name);
    if (image === undefined) return false;
    response.writeHead(200, { ...personalHeaders, ...mediaHeaders, "content-type": image.type });
    response.end(Buffer.from(image.bytes));
    return true;
  };
}

/** As readers get it, whole or in part; a film is asked for a part at a time. */
async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  bytes: Uint8Array,
): Promise<boolean> {
  const file = fileInMemory(bytes);
  const isLarge = fileTooLarge(entry, mediaLimit(process.env)) !== undefined;
  if (isLarge || (await validateFile(entry, file)) !== undefined) return false;
  const { "cache-control": kept, ...headers } = personalHeaders;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  await sendFile(request, response, entry, { open: async () => file }, kept);
  return true;
}

const nameIn = (key: string, blob: string, name: string) => `${key}/${blob.slice(0, 12)}/${name}`;

async function smallPicture(bytes: Uint8Array, name: string): Promise<ServedImage | undefined> {
  if (/\.svg$/i.test(name)) return withoutMetadata(bytes, name);
  try {
    const image = sharp(bytes, { limitInputPixels: pixelLimit }).autoOrient();
    const picture = image.resize(small, small, { fit: "inside", withoutEnlargement: true });
    return { bytes: await picture.webp().toBuffer(), type: "image/webp" };
  } catch {
    return undefined;
  }
}
