import sharp from "sharp";
import { bilingual } from "../bilingual.ts";
import type { Catalogue } from "../catalogue.ts";
import { error, type KeptProblem, type Problem } from "../problem.ts";
import type { SiteImage, SiteImages } from "../site.ts";
import type { ImageField, SiteSettings } from "../site-settings.ts";
import { formerStates } from "../source/former-states.ts";
import type { Entry, Snapshot, Source } from "../source/source.ts";
import { imageTooLarge, validateImage } from "./validate-image.ts";

/** Every page shows it to every reader: 512 KiB. */
const siteImageLimit = 512 * 1024;
const pixelLimit = 50_000_000;

/**
 * The images that site.yaml names, judged as those beside articles are. What is wrong is said where
 * site.yaml names it; until it is mended, readers keep the one before.
 */
export async function siteImages(
  snapshot: Snapshot,
  source: Source,
  { value, places }: SiteSettings,
  previous: Catalogue | undefined,
): Promise<{ images: SiteImages; faults: readonly KeptProblem[] }> {
  const images: Partial<Record<ImageField, SiteImage>> = {};
  const faults: KeptProblem[] = [];
  for (const key of ["logo", "icon"] as const) {
    const name = value?.[key];
    if (name === undefined) continue;
    const entry = entryNamed(snapshot.entries, name);
    const found =
      entry === undefined ? absent(name) : await judge(entry, key, (each) => source.read(each));
    if ("width" in found) {
      images[key] = found;
      continue;
    }
    const last = await lastGood(entry?.path ?? name, key, snapshot, source, previous);
    if (last !== undefined) images[key] = last.image;
    faults.push({ ...found, file: "site.yaml", ...places?.[key], kept: last?.revision ?? null });
  }
  await source.keep?.(Object.values(images));
  return { images, faults };
}

/** What was shown until now or, after a restart, the last good file of that name on the published line. */
async function lastGood(
  path: string,
  key: ImageField,
  { revision }: Snapshot,
  source: Source,
  previous: Catalogue | undefined,
): Promise<{ image: SiteImage; revision: string } | undefined> {
  const { history } = source;
  if (previous !== undefined) {
    const image = previous.site.images[key];
    return image && (await isThere(image, source))
      ? { image, revision: previous.revision }
      : undefined;
  }
  // Without a history there is nothing but what is there now.
  if (history === undefined) return undefined;
  for (const state of await formerStates(source, path, revision)) {
    const image = await judge(state.entry, key, history.read);
    if ("width" in image) return { image, revision: state.revision };
  }
  return undefined;
}

/** Whatever its capitals and accents are made of: it was named where these do not count. */
function entryNamed(entries: ReadonlyMap<string, Entry>, name: string): Entry | undefined {
  const folded = (path: string) => path.normalize("NFC").toLowerCase();
  const exact = entries.get(name);
  if (exact !== undefined) return exact;
  for (const entry of entries.values()) if (folded(entry.path) === folded(name)) return entry;
  return undefined;
}

/** It is asked with each publish; what a file holds does not change. */
const judged = new Map<string, SiteImage | Problem>();

async function judge(
  entry: Entry,
  key: ImageField,
  read: Source["read"],
): Promise<SiteImage | Problem> {
  const id = `${key} ${entry.path} ${entry.blob}`;
  const known = judged.get(id);
  if (known !== undefined) return known;
  const large = imageTooLarge(entry, siteImageLimit);
  const found = large ?? (await look(entry, key, await read(entry)));
  if (judged.size >= 1_000) judged.clear();
  judged.set(id, found);
  return found;
}

async function look(
  entry: Entry,
  key: ImageField,
  bytes: Uint8Array,
): Promise<SiteImage | Problem> {
  const fault = validateImage(entry, bytes);
  if (fault !== undefined) return fault;
  try {
    const image = sharp(bytes, { limitInputPixels: pixelLimit });
    const { autoOrient, pages = 1 } = await image.metadata();
    // What can be measured may still be cut off.
    await image.stats();
    return pages > 1 ? misfit(key, entry.path, still) : { ...entry, ...autoOrient };
  } catch {
    return error(entry.path, "not-an-image", undefined, { found: bilingual(unreadable) });
  }
}

const still = { fr: "une image qui ne bouge pas", en: "an image that does not move" };
const unreadable = {
  fr: "elle est abîmée, ou d’une taille démesurée",
  en: "it is damaged, or out of all measure",
};

const misfit = (key: ImageField, value: string, expected: typeof still): Problem =>
  error("site.yaml", "invalid-value", undefined, { key, value, expected: bilingual(expected) });

/** A name of another form than an image's is judged by the schema. */
function absent(name: string): Problem {
  return error("site.yaml", "missing-image", undefined, { name, beside: "site.yaml" });
}

/** What a directory had was perhaps neither kept nor committed. */
function isThere(entry: Entry, source: Source): Promise<boolean> {
  return source.read(entry).then(
    () => true,
    () => false,
  );
}
