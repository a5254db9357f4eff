/** What a file beside a text is to its readers. */
export type FileKind = "document" | "audio" | "video" | "captions";

/** A kind of file that readers are given. */
export interface FileType {
  readonly kind: FileKind;
  /** As people call it. */
  readonly name: string;
  /** As the registry of media types does (IANA, “Media Types”). */
  readonly mediaType: string;
  /** Whether a browser shows it by itself; what it does not is downloaded. */
  readonly inline: boolean;
}

const document = (name: string, mediaType: string, inline = false): FileType => ({
  ...{ kind: "document", name, mediaType, inline },
});
const played = (kind: "audio" | "video", name: string, mediaType: string): FileType => ({
  ...{ kind, name, mediaType, inline: true },
});

const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** By extension, all that readers are given besides images. */
export const fileTypes: Readonly<Record<string, FileType>> = {
  pdf: document("PDF", "application/pdf", true),
  odt: document("ODT", `${openDocument}.text`),
  ods: document("ODS", `${openDocument}.spreadsheet`),
  odp: document("ODP", `${openDocument}.presentation`),
  docx: document("Word", `${openXml}.wordprocessingml.document`),
  xlsx: document("Excel", `${openXml}.spreadsheetml.sheet`),
  pptx: document("PowerPoint", `${openXml}.presentationml.presentation`),
  csv: document("CSV", "text/csv; charset=utf-8"),
  epub: document("EPUB", "application/epub+zip"),
  ics: document("ICS", "text/calendar; charset=utf-8"),
  zip: document("ZIP", "application/zip"),
  txt: document("TXT", "text/plain; charset=utf-8", true),
  mp4: played("video", "MP4", "video/mp4"),
  m4v: played("video", "MP4", "video/mp4"),
  webm: played("video", "WebM", "video/webm"),
  ogv: played("video", "Ogg", "video/ogg"),
  mp3: played("audio", "MP3", "audio/mpeg"),
  m4a: played("audio", "M4A", "audio/mp4"),
  ogg: played("audio", "Ogg", "audio/ogg"),
  oga: played("audio", "Ogg", "audio/ogg"),
  opus: played("audio", "Opus", "audio/ogg"),
  wav: played("audio", "WAV", "audio/wav"),
  flac: played("audio", "FLAC", "audio/flac"),
  vtt: { kind: "captions", name: "WebVTT", mediaType: "text/vtt; charset=utf-8", inline: true },
};

/** What follows the last point of a file's name, in small letters. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** What a file is, by its name; undefined for an image, and for what readers are not given. */
export function fileType(name: string): FileType | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(fileTypes, extension) ? fileTypes[extension] : undefined;
}
