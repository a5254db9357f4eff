import type { WrittenDates } from "../language.ts";

/** Hours are told by their h; one o'clock alone is singular: « à 1h05 ». */
export const dates: WrittenDates = {
  tag: "pt-PT",
  day: (written) => written,
  instant: (day, hour, minute) =>
    `${day} ${hour === 1 ? "à" : "às"} ${hour}h${String(minute).padStart(2, "0")}`,
};
