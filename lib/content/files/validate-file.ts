import { bilingual } from "../bilingual.ts";
import { lfsPointer } from "../decode-text.ts";
import { sizeAndLimit } from "../file-size.ts";
import { captionsProblem } from "../players/captions.ts";
import { error, type Problem } from "../problem.ts";
import type { OpenFile } from "../source/open-file.ts";
import type { Entry } from "../source/source.ts";
import { archiveFault } from "./archive.ts";
import { type FileFault, mismatch } from "./file-fault.ts";
import { extensionOf, fileType } from "./file-types.ts";
import { pdfFault } from "./pdf.ts";
import { beginsAsNamed, foundInstead, startLength } from "./signatures.ts";
import { textFault } from "./text-fault.ts";

/** Whether a file beside a text is one that readers are given: a document, sound, film, captions. */
export function isFileName(name: string): boolean {
  return fileType(name) !== undefined;
}

/** Says so when a file is too large to be given to anybody: nobody needs to read it to know. */
export function fileTooLarge({ path, size }: Entry, limit: number): Problem | undefined {
  if (size <= limit) return undefined;
  return error(path, "file-too-large", undefined, sizeAndLimit(size, limit));
}

/**
 * Why a file that is named like one for readers is not given to them, or undefined if it may be. It is
 * judged by what it holds, and read a part at a time.
 */
export async function validateFile(
  entry: Pick<Entry, "path">,
  file: OpenFile,
): Promise<Problem | undefined> {
  const { path } = entry;
  const bytes = await file.read(0, startLength);
  const pointer = lfsPointer(bytes, path);
  if (pointer !== undefined) return pointer;
  const fault = await faultOf(path, file, Buffer.from(bytes).toString("latin1"));
  if (fault !== undefined) return faultProblem(entry, fault);
  return extensionOf(path) === "vtt" ? captionsProblem(path, file) : undefined;
}

/** A file's fault as an editor is told of it. */
export function faultProblem({ path }: Pick<Entry, "path">, fault: FileFault): Problem {
  const type = fileType(path)?.name ?? "";
  const about = fault.found && { found: bilingual(fault.found), type };
  return error(path, fault.rule, fault.at, about);
}

const texts = new Set(["csv", "ics", "txt", "vtt"]);
const archives = new Set(["odt", "ods", "odp", "docx", "xlsx", "pptx", "epub", "zip"]);

async function faultOf(
  path: string,
  file: OpenFile,
  start: string,
): Promise<FileFault | undefined> {
  const extension = extensionOf(path);
  if (texts.has(extension)) return textFault(path, file);
  if (archives.has(extension)) return archiveFault(path, file, start);
  const isPdf = extension === "pdf";
  if (isPdf && start.startsWith("%PDF-")) return pdfFault(file, start);
  if (!isPdf && beginsAsNamed(path, start)) return undefined;
  const { fr, en } = foundInstead(start);
  return mismatch(fr, en);
}
