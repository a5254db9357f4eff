import readExif from "exif-reader";
import type { Metadata } from "sharp";

/** What an image says of where, by whom and with what it was made. */
export interface PhotoNotes {
  /** In degrees, north and east. */
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
  /** A place without such numbers. */
  readonly placed: boolean;
  readonly people: readonly string[];
  readonly camera: string | undefined;
  /** When, as the camera had it: without a time zone. */
  readonly taken: string | undefined;
}

const longest = 100;

/** Reads it; undefined where an image says nothing of the kind. */
export function photoNotes({ exif, xmp, iptc }: Pick<Metadata, "exif" | "xmp" | "iptc">) {
  const said = read(exif);
  const [image, photo, gps] = [said.Image ?? {}, said.Photo ?? {}, said.GPSInfo ?? {}];
  const written = xmp?.toString("utf8") ?? "";
  const names = [image.Artist, image.XPAuthor, photo.CameraOwnerName, image.Copyright];
  const people = [...names.map(plain), ...creatorsIn(written)].filter((name) => name !== undefined);
  const place = placeOf(gps);
  const notes: PhotoNotes = {
    place,
    placed: place !== undefined || Object.keys(gps).length > 1 || written.includes("GPSLatitude"),
    people: [...new Set(people)],
    camera: plain([image.Make, image.Model].map(plain).filter(Boolean).join(" ")),
    taken: dateOf(photo.DateTimeOriginal),
  };
  const says = notes.placed || notes.people.length > 0 || notes.camera || notes.taken;
  return says || iptc !== undefined ? notes : undefined;
}

/** Bytes that anybody may have written. */
function read(exif: Buffer | undefined): ReturnType<typeof readExif> {
  try {
    return exif === undefined ? nothing : readExif(exif);
  } catch {
    return nothing;
  }
}

const nothing = { bigEndian: true };

function plain(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replace(/[\p{C}\s]+/gu, " ").trim();
  return text === "" ? undefined : text.slice(0, longest);
}

const dateOf = (value: unknown) =>
  value instanceof Date && Number.isFinite(value.getTime())
    ? value.toISOString().slice(0, 10)
    : undefined;

function placeOf(gps: Readonly<Record<string, unknown>>): PhotoNotes["place"] {
  const degrees = (value: unknown, against: boolean) => {
    if (!Array.isArray(value)) return undefined;
    const [whole = 0, minutes = 0, seconds = 0] = value.map(Number);
    const sum = whole + minutes / 60 + seconds / 3600;
    return Number.isFinite(sum) && sum <= 180 ? (against ? -sum : sum) : undefined;
  };
  const latitude = degrees(gps.GPSLatitude, gps.GPSLatitudeRef === "S");
  const longitude = degrees(gps.GPSLongitude, gps.GPSLongitudeRef === "W");
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** Who made it, as XMP lists them (Dublin Core, creator). */
function creatorsIn(xmp: string): (string | undefined)[] {
  const from = xmp.indexOf("<dc:creator>");
  if (from < 0) return [plain(/\bdc:creator="([^"]{1,200})"/.exec(xmp)?.[1])];
  const listed = xmp.slice(from, from + 2_000).split("</dc:creator>", 1)[0] ?? "";
  return [...listed.matchAll(/<rdf:li[^>]{0,100}>([^<]{1,200})</g)].map(([, name]) => plain(name));
}
