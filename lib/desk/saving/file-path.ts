import { workBeside } from "../../content/assets.ts";
import { sizeLimit } from "../../content/decode-text.ts";
import { isHidden } from "../../content/hidden-files.ts";
import { imageLimit } from "../../content/images/validate-image.ts";
import { pageOfAssets } from "../../content/page.ts";
import { textName } from "../../content/text-names.ts";
import { RefusalError } from "./outcome.ts";
import { settingsKey } from "./work-key.ts";

const imageName = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;
const documentName =
  /\.(?:pdf|od[tsp]|docx|xlsx|pptx|csv|txt|epub|zip|mp3|m4a|ogg|opus|wav|mp4|webm|vtt|srt)$/i;

const MiB = 1024 * 1024;

/** What may be saved at once: files, and bytes of a document. */
const most = { files: 200, documentBytes: 100 * MiB };

/** What no part of a path has: signs that no one sees, and what other systems read as something else. */
const oddPart = /[\\\p{Cc}\p{Cf}\p{Co}\p{Cs}]|[. ]$|^ |^$|^git~\d/iu;

/** Throws unless a path is one of the files that a work is made of, by its name alone. */
export function checkPath(key: string, path: string): void {
  const parts = path.split("/");
  const odd = parts.some((part) => oddPart.test(part) || Buffer.byteLength(part) > 255);
  if (odd || isHidden(path) || workOf(path) !== key) {
    throw new RefusalError("bad-path", path.slice(0, 200));
  }
}

/** The key of the work that a file is of, if it is of a kind that content is made of. */
export function workOf(path: string): string | undefined {
  if (/^[^/]+\.yaml$/.test(path)) return settingsKey;
  const isText = textName(path) !== undefined;
  if (!isText && !imageName.test(path) && !documentName.test(path)) return undefined;
  const isPage = path.startsWith("pages/");
  const key = isText ? textName(path)?.key : workBeside(path);
  if (key === undefined) return undefined;
  return isPage ? `pages/${pageOfAssets(key) ?? key}` : key;
}

/** Throws when files are more, or larger, than what a site shows. */
export function checkSizes(
  files: readonly { path: string; bytes?: Uint8Array | undefined }[],
): void {
  if (files.length > most.files) throw new RefusalError("too-large", `${files.length} files`);
  for (const { path, bytes } of files) {
    if ((bytes?.byteLength ?? 0) > limitOf(path)) throw new RefusalError("too-large", path);
  }
}

function limitOf(path: string): number {
  if (documentName.test(path)) return most.documentBytes;
  return imageName.test(path) ? imageLimit : sizeLimit;
}
