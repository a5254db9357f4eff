import type { EditorTexts } from "../../i18n/editor-languages.ts";
import { extensionOf } from "./file-types.ts";

/** So many bytes say what a file is. */
export const startLength = 1024;

const ofMp4 = (start: string) => start.startsWith("ftyp", 4) && !start.startsWith("ftypqt", 4);
const ofOgg = (start: string) => start.startsWith("OggS");
const ofOgx = (codec: string) => (start: string) => ofOgg(start) && start.includes(codec);
/** Of an MPEG stream's frames the first eleven bits are set (ISO 11172-3, 2.4.1.3). */
const ofMp3 = (start: string) => start.startsWith("ID3") || /^\xff[\xe2-\xff]/.test(start);

/** How sound and film begin, by extension. Latin-1 stands for bytes. */
const begins: Readonly<Record<string, (start: string) => boolean>> = {
  mp4: ofMp4,
  m4v: ofMp4,
  m4a: ofMp4,
  webm: (start) => start.startsWith("\x1a\x45\xdf\xa3") && start.slice(0, 64).includes("webm"),
  ogv: ofOgx("theora"),
  ogg: ofOgg,
  oga: ofOgg,
  opus: ofOgx("OpusHead"),
  mp3: ofMp3,
  wav: (start) => start.startsWith("RIFF") && start.startsWith("WAVE", 8),
  flac: (start) => start.startsWith("fLaC"),
};

/** Whether a file of sound or film begins as its name says. */
export function beginsAsNamed(name: string, start: string): boolean {
  return begins[extensionOf(name)]?.(start) ?? false;
}

/** Whether what is here would be read as a page. Latin-1 stands for bytes. */
export function hasPage(start: string): boolean {
  return /<(?:!doctype html|html|head|body|script|iframe)[\s>]/i.test(start);
}

type Known = readonly [begins: (start: string) => boolean, found: EditorTexts];

const from =
  (offset: number, ...signs: readonly string[]) =>
  (start: string) =>
    signs.some((each) => start.startsWith(each, offset));

const program = { fr: "c’est un programme", en: "it is a program" };

const others: readonly Known[] = [
  [(start) => start === "", { fr: "il est vide", en: "it is empty" }],
  [from(0, "\x7fELF", "MZ", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "#!"), program],
  [from(0, "%PDF"), { fr: "c’est un document PDF", en: "it is a PDF document" }],
  [
    from(0, "\xd0\xcf\x11\xe0"),
    {
      fr: "c’est un document d’une ancienne version d’Office, ou chiffré par elle",
      en: "it is a document of an old version of Office, or encrypted by it",
    },
  ],
  [from(0, "{\\rtf"), { fr: "c’est un texte RTF", en: "it is an RTF text" }],
  [
    from(0, "PK\x03\x04", "Rar!", "7z\xbc\xaf", "\x1f\x8b"),
    { fr: "c’est une archive", en: "it is an archive" },
  ],
  [
    from(0, "\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"),
    { fr: "c’est une image", en: "it is an image" },
  ],
  [from(4, "ftypqt"), { fr: "c’est un film QuickTime", en: "it is a QuickTime film" }],
  [from(4, "ftyp"), { fr: "c’est un film ou un son MP4", en: "it is an MP4 film or sound" }],
  [
    from(0, "OggS", "ID3", "fLaC", "RIFF", "\x1a\x45\xdf\xa3"),
    { fr: "c’est un film ou un son", en: "it is a film or a sound" },
  ],
  [hasPage, { fr: "c’est une page web", en: "it is a web page" }],
  [(start) => /^[\t\n\r\x20-\x7e]+$/.test(start), { fr: "c’est un texte", en: "it is a text" }],
];

const unknown = {
  fr: "il n’a rien de ce par quoi commence un tel fichier",
  en: "it has nothing of what such a file begins with",
};

/** What a file is by its beginning, where that is known. Latin-1 stands for bytes. */
export function knownInstead(start: string): EditorTexts | undefined {
  return others.find(([begins]) => begins(start))?.[1];
}

/** What a file is that is not what its name says, for the editor who took it for that. */
export function foundInstead(start: string): EditorTexts {
  return knownInstead(start) ?? unknown;
}
