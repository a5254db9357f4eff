import type { WrittenDates } from "../language.ts";

/** The first of a month is an ordinal; before one o'clock the article is elided. */
export const dates: WrittenDates = {
  tag: "it-IT",
  day: (written) => written.replace(/^1 /, "1º "),
  instant: (day, hour, minute) =>
    `${day} ${hour === 1 ? "all’" : "alle "}${hour}:${String(minute).padStart(2, "0")}`,
};
