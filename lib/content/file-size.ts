import { bilingual } from "./bilingual.ts";

const units = [
  { bytes: 1024 * 1024, fr: "Mo", en: "MB" },
  { bytes: 1024, fr: "Ko", en: "kB" },
] as const;

/**
 * A size past its limit, both in bytes, in the largest unit in which a reader sees that they differ: a
 * message that says “1 MB; the limit is 1 MB” helps nobody.
 */
export function sizeAndLimit(size: number, limit: number): { size: string; limit: string } {
  const rounded = (bytes: number, unit: number) => Math.round((bytes / unit) * 10) / 10;
  const unit = units.find(
    ({ bytes }) => limit >= bytes && rounded(size, bytes) > rounded(limit, bytes),
  );
  const written = (bytes: number) => {
    const number = unit === undefined ? bytes : rounded(bytes, unit.bytes);
    const figure = (locale: "fr" | "en") => new Intl.NumberFormat(locale).format(number);
    return bilingual({
      fr: `${figure("fr")} ${unit?.fr ?? "octets"}`,
      en: `${figure("en")} ${unit?.en ?? "bytes"}`,
    });
  };
  return { size: written(size), limit: written(limit) };
}
