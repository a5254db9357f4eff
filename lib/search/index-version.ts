import { createHash } from "node:crypto";
import { languages } from "../i18n/languages/register.ts";

/** Raised when what is indexed, or how words are cut and stemmed, changes. */
const form = 5;

/**
 * What an index was made with, as a number above 0: also which languages had stems then, and how
 * words were cut that no space parts, which are ICU's to say.
 */
const madeWith = [form, process.versions.icu, languages.map(({ tag }) => tag).sort()];
const digest = createHash("sha256").update(JSON.stringify(madeWith)).digest();

/** An index of another version is made anew. */
export const version = digest.readUInt16BE() + 1;
