import { crc32 } from "node:zlib";

/**
 * A PDF of one page for each of these lines of plain letters, with a table that leads to its parts; `more`
 * stands in its catalogue, `trailer` where programs begin to read.
 */
export function pdfOf(lines: readonly string[], more = "", trailer = ""): Buffer {
  const pages = lines.map((_, index) => 4 + 2 * index);
  const kids = pages.map((id) => `${id} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...lines.flatMap((line, index) => {
      const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
      const font = "/Resources << /Font << /F1 3 0 R >> >>";
      const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${font}`;
      return [
        `<< ${page} /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** The same behind a password that nobody knows. */
export function lockedPdf(): Buffer {
  const key = `<${"5a".repeat(32)}>`;
  const encryption = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  return pdfOf(["x"], "", `/Encrypt ${encryption} /ID [<00> <00>]`);
}

/** The same with a program that is run as it is opened. */
export const scriptedPdf = () =>
  pdfOf(["x"], "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>");

interface Zipped {
  readonly name: string;
  readonly text: string;
  /** What the directory says of its size, where that is not true. */
  readonly claimed?: number;
}

/** An archive of these files, none of them packed. */
export function zipOf(files: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimed } of files) {
    const bytes = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + bytes.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(names.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, names, Buffer.from("PK\x05\x06"), end]);
}

/** A document of Word, Excel or PowerPoint by its folder, with these files besides. */
export const officeOf = (folder: "word" | "xl" | "ppt", more: readonly Zipped[] = []) =>
  zipOf([
    { name: "[Content_Types].xml", text: "<Types/>" },
    { name: `${folder}/document.xml`, text: "<document/>" },
    ...more,
  ]);

/** A document of OpenDocument or an EPUB, by its media type. */
export const namedArchive = (mediaType: string, more: readonly Zipped[] = []) =>
  zipOf([
    { name: "mimetype", text: mediaType },
    { name: "content.xml", text: "<office/>" },
    ...more,
  ]);
