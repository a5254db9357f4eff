import type { OpenFile } from "../source/open-file.ts";
import { damaged, type FileFault, unsafe } from "./file-fault.ts";
import { hasPage, startLength } from "./signatures.ts";

/** Programs that open archives look for their directory in so many last bytes. */
const tailLength = 65_557;

/**
 * Why a file that begins as a PDF is not given to readers: another kind of file in it, for a program
 * that takes it for one, or no end (ISO 32000-2, 7.5).
 */
export async function pdfFault(file: OpenFile, start: string): Promise<FileFault | undefined> {
  if (hasPage(start.slice(0, startLength))) {
    return unsafe("il contient aussi une page web", "it holds a web page, too");
  }
  const bytes = await file.read(Math.max(0, file.size - tailLength), tailLength);
  const tail = Buffer.from(bytes).toString("latin1");
  if (endsAsArchive(tail))
    return unsafe("il contient aussi une archive", "it holds an archive, too");
  return tail.includes("%%EOF") ? undefined : damaged;
}

/** Whether these last bytes are an archive's: the length of its comment leads to their end. */
function endsAsArchive(tail: string): boolean {
  const at = tail.lastIndexOf("PK\x05\x06");
  if (at < 0 || at + 22 > tail.length) return false;
  const comment = tail.charCodeAt(at + 20) + 256 * tail.charCodeAt(at + 21);
  return at + 22 + comment === tail.length;
}
