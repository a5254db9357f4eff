import { english } from "./en/language.ts";
import { french } from "./fr/language.ts";
import type { Language } from "./language.ts";

/** The languages of the interface, each a folder beside this file. */
export const languages: readonly Language[] = [french, english];

/** What a site's language is shown in when nobody has written its texts. */
export const fallback = english;
