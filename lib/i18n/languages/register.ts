import { arabic } from "./ar/language.ts";
import { german } from "./de/language.ts";
import { english } from "./en/language.ts";
import { spanish } from "./es/language.ts";
import { french } from "./fr/language.ts";
import { italian } from "./it/language.ts";
import type { Language } from "./language.ts";
import { dutch } from "./nl/language.ts";
import { portuguese } from "./pt/language.ts";

/** The languages of the interface, each a folder beside this file. */
export const languages: readonly Language[] = [
  french,
  english,
  german,
  dutch,
  spanish,
  italian,
  portuguese,
  arabic,
];

/** What a site's language is shown in when nobody has written its texts. */
export const fallback = english;
