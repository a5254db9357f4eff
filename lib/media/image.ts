import sharp from "sharp";
import { fileName } from "../content/assets.ts";
import { assetOf, type Catalogue } from "../content/catalogue.ts";
import { isImageName } from "../content/images/validate-image.ts";
import type { Entry, Source } from "../content/source/source.ts";
import { mediaUrl } from "../i18n/urls.ts";

/** An image as a page shows it. */
export interface ImageFacts {
  readonly url: string;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** #rrggbb, shown until the image is there. */
  readonly colour: string;
  /** Drawings have no sizes to choose from. */
  readonly vector: boolean;
}

/** An image of more pixels than this would take the memory of all others. */
export const pixelLimit = 100_000_000;

/** Looking at an image takes milliseconds: what was found is kept by blob id, a line per image. */
const known = new Map<string, Promise<Omit<ImageFacts, "url"> | undefined>>();
const knownLimit = 10_000;

/**
 * An image beside an article, or undefined if there is none of that name. Throws when the source that
 * has it can't be read: no page is made without it.
 */
export async function imageFacts(
  catalogue: Catalogue,
  source: Pick<Source, "read">,
  key: string,
  name: string,
): Promise<ImageFacts | undefined> {
  const entry = assetOf(catalogue, key, name);
  if (entry === undefined || !isImageName(entry.path)) return undefined;
  const facts = known.get(entry.blob) ?? measure(source, entry);
  if (known.size >= knownLimit) known.clear();
  known.set(entry.blob, facts);
  // What could not be read is no fact about the image.
  facts.catch(() => known.delete(entry.blob));
  const found = await facts;
  return found && { ...found, url: mediaUrl(key, entry.blob, fileName(entry.path)) };
}

const measure = async (source: Pick<Source, "read">, entry: Entry) =>
  measureImage(await source.read(entry));

/** What a page must know of an image; undefined if it can't be read to its end. */
export async function measureImage(bytes: Uint8Array) {
  try {
    const image = sharp(bytes, { limitInputPixels: pixelLimit });
    const { autoOrient, format } = await image.metadata();
    const { dominant } = await image.stats();
    const colour = [dominant.r, dominant.g, dominant.b]
      .map((value) => value.toString(16).padStart(2, "0"))
      .join("");
    return { ...autoOrient, colour: `#${colour}`, vector: format === "svg" };
  } catch {
    return undefined;
  }
}
