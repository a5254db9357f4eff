import type { WrittenDates } from "../language.ts";

/** A time of day is told with its “Uhr”, which stays on its line. */
export const dates: WrittenDates = {
  tag: "de-DE",
  day: (written) => written,
  instant: (day, hour, minute) => `${day} um ${hour}:${String(minute).padStart(2, "0")}\u00a0Uhr`,
};
