import type { WrittenDates } from "../language.ts";

export const dates: WrittenDates = {
  tag: "en-GB",
  day: (written) => written,
  instant: (day, hour, minute) =>
    `${day} at ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
};
