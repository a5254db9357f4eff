import type { WrittenDates } from "../language.ts";

/** One o'clock alone is singular: « a la 1:05 ». */
export const dates: WrittenDates = {
  tag: "es-ES",
  day: (written) => written,
  instant: (day, hour, minute) =>
    `${day} a ${hour === 1 ? "la" : "las"} ${hour}:${String(minute).padStart(2, "0")}`,
};
