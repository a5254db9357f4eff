import type { WrittenDates } from "../language.ts";

/** Hours and minutes have a point between them, as the government's own sites write them. */
export const dates: WrittenDates = {
  tag: "nl-NL",
  day: (written) => written,
  instant: (day, hour, minute) => `${day} om ${hour}.${String(minute).padStart(2, "0")}\u00a0uur`,
};
