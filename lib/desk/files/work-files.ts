import sharp from "sharp";
import { fileName } from "../../content/assets.ts";
import { isImageName } from "../../content/images/validate-image.ts";
import { keyNamed } from "../../content/page.ts";
import { mediaUrl } from "../../i18n/urls.ts";
import type { OpenedFile, Saving } from "../saving/saving.ts";
import type { Writing, WritingFile } from "../writing/writing.ts";
import { mentions } from "./mentions.ts";
import type { WorkFile } from "./work-file.ts";

type Facts = Pick<WorkFile, "size" | "pixels">;

/** What was found of each, by blob id. */
const known = new Map<string, Facts>();
const most = 10_000;

/** The files beside a work's texts; those whose bytes can't be read are left out. */
export async function workFiles(saving: Saving, writing: Writing): Promise<readonly WorkFile[]> {
  const files: WorkFile[] = [];
  for (const opened of writing.beside) {
    const { path, blob, differs } = opened;
    const facts = blob === undefined ? undefined : await factsOf(saving, { ...opened, blob });
    if (blob === undefined || facts === undefined) continue;
    const name = fileName(path);
    const picture =
      facts.pixels === undefined ? undefined : mediaUrl(keyNamed(writing.key), blob, name);
    const usedIn = writing.files.filter((file) => isNamedIn(file, name));
    files.push({ path, name, blob, ...facts, picture, usedIn, differs });
  }
  return files;
}

async function factsOf(saving: Saving, file: OpenedFile & { readonly blob: string }) {
  const found = known.get(file.blob);
  if (found !== undefined) return found;
  const bytes = await saving.read(file);
  if (bytes === undefined) return undefined;
  const metadata = isImageName(file.path)
    ? await sharp(bytes, { limitInputPixels: false })
        .metadata()
        .catch(() => undefined)
    : undefined;
  const facts = { size: bytes.byteLength, pixels: metadata?.autoOrient };
  if (known.size >= most) known.clear();
  known.set(file.blob, facts);
  return facts;
}

/** Whether a text names a file: in its fields or in its body, as they are typed. */
export function isNamedIn({ controls }: WritingFile, name: string): boolean {
  return controls.some(({ value }) => value !== "" && mentions(value, name));
}
