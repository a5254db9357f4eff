import type { WrittenDates } from "../language.ts";

/**
 * Intl writes a day in the digits of its tag: ar has 0 to 9, ar-EG has ٠ to ٩. The time of day is
 * written in those of the day beside it.
 */
export const dates: WrittenDates = {
  tag: "ar",
  day: (written) => written,
  instant: (day, hour, minute) => {
    const time = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
    return `${day}، الساعة ${/[٠-٩]/.test(day) ? inArabicDigits(time) : time}`;
  },
};

const inArabicDigits = (time: string) =>
  time.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));
