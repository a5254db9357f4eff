import { workBeside } from "../../content/assets.ts";
import { sizeLimit } from "../../content/decode-text.ts";
import { isFileName } from "../../content/files/validate-file.ts";
import { isHidden } from "../../content/hidden-files.ts";
import { imageLimit } from "../../content/images/validate-image.ts";
import { pageOfAssets } from "../../content/page.ts";
import { textName } from "../../content/text-names.ts";
import { mediaLimit } from "../../environment/media-limit.ts";
import { RefusalError } from "./outcome.ts";
import { settingsKey } from "./work-key.ts";

const imageName = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** So many files may be saved at once. */
const mostFiles = 200;

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
  if (!isText && !imageName.test(path) && !isFileName(path)) return undefined;
  const isPage = path.startsWith("pages/");
  const key = isText ? textName(path)?.key : workBeside(path);
  if (key === undefined) return undefined;
  return isPage ? `pages/${pageOfAssets(key) ?? key}` : key;
}

/** Throws when files are more, or larger, than what a site shows. */
export function checkSizes(
  files: readonly { path: string; bytes?: Uint8Array | undefined }[],
): void {
  if (files.length > mostFiles) throw new RefusalError("too-large", `${files.length} files`);
  for (const { path, bytes } of files) {
    if ((bytes?.byteLength ?? 0) > limitOf(path)) throw new RefusalError("too-large", path);
  }
}

function limitOf(path: string): number {
  if (isFileName(path)) return mediaLimit(process.env);
  return imageName.test(path) ? imageLimit : sizeLimit;
}
