import { decoded } from "../../i18n/decoded.ts";
import { isImageName } from "../images/validate-image.ts";
import { fileType } from "./file-types.ts";

/** A link's address, as far as it names a file beside the text. */
export interface FileReference {
  /** As it is written. */
  readonly name: string;
  /** Where in the file it leads, with the sign #, such as #page=3; else empty. */
  readonly place: string;
}

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i;

/**
 * The file beside a text that a link's address names; undefined for one that leads to a page or to
 * another site. A file in another folder is named too: there is none beside the text.
 */
export function fileReference(address: string): FileReference | undefined {
  if (elsewhere.test(address)) return undefined;
  const end = address.search(/[?#]/);
  const name = end < 0 ? address : address.slice(0, end);
  if (!isServed(decoded(name))) return undefined;
  const place = address.indexOf("#");
  return { name, place: place < 0 ? "" : address.slice(place) };
}

const isServed = (name: string) => fileType(name) !== undefined || isImageName(name);
