import { timeZone } from "../i18n/time-zone.ts";

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the text is a calendar day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  return match !== null && dayExists(match);
}

/** Whether the text is a day, or an instant with its offset (RFC 3339). */
export function isDayOrInstant(text: string): boolean {
  if (isDay(text)) return true;
  const match = instantPattern.exec(text);
  return match !== null && dayExists(match) && !Number.isNaN(Date.parse(text.replace(" ", "T")));
}

/** Whether a clock of this name is known: a place of the time zone database, or UTC. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The instant, in milliseconds since 1970, at which a day begins on the site's clock, or that an
 * instant names.
 */
export function toInstant(text: string): number {
  if (!dayPattern.test(text)) return Date.parse(text.replace(" ", "T"));
  const midnightUtc = Date.parse(`${text}T00:00:00Z`);
  const guess = midnightUtc - offsetAt(midnightUtc);
  // Across a change of clocks the first guess is off by the hour that moved.
  return midnightUtc - offsetAt(guess);
}

/** The calendar day, YYYY-MM-DD, that the site's clock shows at an instant. */
export function dayOf(instant: number): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);
}

/** An instant on the site's clock with its offset (RFC 3339): its day is the one readers are told. */
export function writtenInstant(instant: number): string {
  const offset = offsetAt(instant);
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number) => String(number).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const clock = new Date(instant + offset).toISOString().replace(/(?:\.000)?Z$/, "");
  return `${clock}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function dayExists([, year, month, day]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const offsetFormat = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });

/** The clock's distance from UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const name = offsetFormat.formatToParts(instant).find((part) => part.type === "timeZoneName");
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name?.value ?? "");
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}
