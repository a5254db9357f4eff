import { curlyApostrophes } from "../apostrophes.ts";

/** The text as it was typed, apostrophes aside. */
export const typeset = curlyApostrophes;
