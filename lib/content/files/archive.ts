import type { OpenFile } from "../source/open-file.ts";
import { damaged, type FileFault, mismatch, unsafe } from "./file-fault.ts";
import { extensionOf, fileTypes } from "./file-types.ts";
import { foundInstead } from "./signatures.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

const officeFolders: Readonly<Record<string, string>> = {
  docx: "word/",
  xlsx: "xl/",
  pptx: "ppt/",
};

/** Those whose first file names their kind (OpenDocument 1.3, part 2, 3.3; EPUB OCF 3.3, 4.3). */
const naming = new Set(["odt", "ods", "odp", "epub"]);

const macros = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\//i;
const outside = /^(?:[a-z]:|[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/i;

/** Nothing that is read unpacks to so many times its size, past so many bytes. */
const mostTimes = 100;
const muchUnpacked = 100 * 1024 * 1024;

/**
 * Why a file that is named like an archive, or a document that is one inside, is not given to readers.
 * Nothing is unpacked: what it holds is judged by its directory.
 */
export async function archiveFault(
  name: string,
  file: OpenFile,
  start: string,
): Promise<FileFault | undefined> {
  if (!start.startsWith("PK\x03\x04")) {
    const { fr, en } = foundInstead(start);
    return mismatch(fr, en);
  }
  const entries = await zipDirectory(file);
  if (entries === undefined) return damaged;
  if (entries === "too-many") {
    return unsafe(
      "il contient des dizaines de milliers de fichiers",
      "it holds tens of thousands of files",
    );
  }
  return bombFault(entries, file.size) ?? contentFault(extensionOf(name), entries, start);
}

function bombFault(entries: readonly ZipEntry[], size: number): FileFault | undefined {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((all, each) => all + of(each), 0);
  const unpacked = sum((entry) => entry.size);
  const isBomb =
    sum((entry) => entry.packed) > size || (unpacked > muchUnpacked && unpacked > mostTimes * size);
  if (isBomb) {
    return unsafe(
      "décompressé, il prendrait des centaines de fois sa taille",
      "unpacked, it would take hundreds of times its size",
    );
  }
  if (!entries.some((entry) => outside.test(entry.name))) return undefined;
  return unsafe(
    "décompressé, il écrirait hors de son dossier",
    "unpacked, it would write outside of its folder",
  );
}

function contentFault(
  extension: string,
  entries: readonly ZipEntry[],
  start: string,
): FileFault | undefined {
  const folder = officeFolders[extension];
  const isOffice = folder !== undefined;
  if (!isOffice && !naming.has(extension)) return undefined;
  const names = new Set(entries.map((entry) => entry.name));
  const isOfKind = isOffice
    ? names.has("[Content_Types].xml") && entries.some((entry) => entry.name.startsWith(folder))
    : kindNamed(start) === fileTypes[extension]?.mediaType;
  if (!isOfKind) {
    const kind = fileTypes[extension]?.name ?? extension;
    return mismatch(
      `c’est une archive, mais pas un document ${kind}`,
      `it is an archive, but no ${kind} document`,
    );
  }
  if (!entries.some((entry) => macros.test(entry.name))) return undefined;
  return unsafe("il contient des macros", "it holds macros");
}

/** What the first file of an archive says of its kind, where that is not packed. Latin-1 stands for bytes. */
function kindNamed(start: string): string | undefined {
  const bytes = Buffer.from(start, "latin1");
  if (bytes.length < 30 || bytes.readUInt16LE(8) !== 0) return undefined;
  const nameEnd = 30 + bytes.readUInt16LE(26);
  if (bytes.toString("latin1", 30, nameEnd) !== "mimetype") return undefined;
  const from = nameEnd + bytes.readUInt16LE(28);
  return bytes.toString("latin1", from, from + bytes.readUInt32LE(18)).trim();
}
