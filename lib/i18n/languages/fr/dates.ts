import type { WrittenDates } from "../language.ts";

/** The first of a month is an ordinal; hours are told by their h. */
export const dates: WrittenDates = {
  tag: "fr-FR",
  day: (written) => written.replace(/^1 /, "1er "),
  instant: (day, hour, minute) => `${day} à ${hour}\u00a0h\u00a0${String(minute).padStart(2, "0")}`,
};
