import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { fileTooLarge, validateFile } from "../../content/files/validate-file.ts";
import { isImageName, validateImage } from "../../content/images/validate-image.ts";
import { fileInMemory } from "../../content/source/open-file.ts";
import type { Entry } from "../../content/source/source.ts";
import { mediaLimit } from "../../environment/media-limit.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import type { Remark } from "../report/finding.ts";
import type { ContentWriter } from "../write.ts";
import { downloads } from "./download.ts";
import { fromFolder } from "./folder.ts";
import type { WantedImage } from "./media-library.ts";

interface Options {
  /** A copy of WordPress' folder of uploads. */
  readonly folder: string | undefined;
  /** The site to ask for images that are not there; undefined to ask nobody. */
  readonly site: string | undefined;
  /** Undefined where nothing is to be written. */
  readonly writer: ContentWriter | undefined;
  readonly language: EditorLanguage;
}

/** Puts images and documents beside an article, if they are found and may be shown; what is not is remarked on. */
export function imageKeeper({ folder, site, writer, language }: Options) {
  const download = site === undefined ? undefined : downloads(site);
  const kept = new Set<string>();
  return async (key: string, { name, paths, urls }: WantedImage): Promise<Remark[]> => {
    const path = `articles/${key}/${name}`;
    if (kept.has(path)) return [];
    const found = folder === undefined ? undefined : await fromFolder(folder, paths);
    const bytes = found ?? (await download?.(urls));
    if (bytes === undefined) {
      const url = urls[0] ?? paths[0] ?? "";
      return [{ kind: isImageName(name) ? "image-missing" : "file-missing", about: { name, url } }];
    }
    const fault = await faultOf({ path, blob: "", size: bytes.byteLength }, bytes);
    if (fault !== undefined) {
      const reason = sentenceFor(fault, language);
      return [
        { kind: isImageName(name) ? "image-refused" : "file-refused", about: { name, reason } },
      ];
    }
    await writer?.create(path, bytes);
    kept.add(path);
    return [];
  };
}

function faultOf(entry: Entry, bytes: Uint8Array) {
  if (isImageName(entry.path)) return validateImage(entry, bytes);
  return fileTooLarge(entry, mediaLimit(process.env)) ?? validateFile(entry, fileInMemory(bytes));
}

export type KeepImage = ReturnType<typeof imageKeeper>;
