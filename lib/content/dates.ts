const dayLength = 86_400_000;
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
 * The instant, in milliseconds since 1970, at which a day begins on a clock, or that an instant
 * names.
 */
export function toInstant(text: string, timeZone: string): number {
  if (!dayPattern.test(text)) return Date.parse(text.replace(" ", "T"));
  const { days } = clockOf(timeZone);
  const known = days.get(text) ?? beginningOf(text, timeZone);
  if (days.size >= mostDays) days.clear();
  days.set(text, known);
  return known;
}

/**
 * The instant, in milliseconds since 1970, at which what lasts until a day is over, with the whole of
 * that day on a clock, or what lasts until an instant.
 */
export function toEnd(text: string, timeZone: string): number {
  if (!dayPattern.test(text)) return toInstant(text, timeZone);
  const next = new Date(Date.parse(`${text}T00:00:00Z`) + dayLength);
  return toInstant(next.toISOString().slice(0, 10), timeZone);
}

/**
 * The first instant at which a clock shows a day and an hour (HH:MM); undefined where it shows that hour
 * never, as when it is put forward.
 */
export function instantOn(day: string, hour: string, timeZone: string): number | undefined {
  if (!isDay(day) || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hour)) return undefined;
  const shown = `${day}T${hour}`;
  const near = Date.parse(`${shown}:00Z`);
  const offsets = [near - dayLength, near + dayLength].map((at) => offsetAt(at, timeZone));
  const instants = offsets.map((offset) => near - offset).sort((a, b) => a - b);
  return instants.find((instant) => writtenInstant(instant, timeZone).startsWith(shown));
}

/** The calendar day, YYYY-MM-DD, that a clock shows at an instant. */
export function dayOf(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** An instant on a clock with its offset (RFC 3339): its day is the one readers are told. */
export function writtenInstant(instant: number, timeZone: string): string {
  // Clocks of long ago went by seconds too, which an offset has not.
  const offset = Math.ceil(offsetAt(instant, timeZone) / 60_000) * 60_000;
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

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** When days begin: what has many texts has them on the same days. */
  readonly days: Map<string, number>;
}

const clocks = new Map<string, Clock>();

/** So many days are remembered on a clock: those of thirty years. */
const mostDays = 11_000;

function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const made: Clock = { format, days: new Map() };
  clocks.set(timeZone, made);
  return made;
}

/**
 * The first instant at which a clock shows a day. Where clocks change about midnight there may be no
 * 0:00, or two; a day that a place left out begins with the next one.
 */
function beginningOf(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsets = [midnight - dayLength, midnight + dayLength].map((at) => offsetAt(at, timeZone));
  const last = midnight - Math.min(...offsets);
  const first = midnight - Math.max(...offsets);
  return dayOf(first, timeZone) === day ? first : last;
}

/** A clock's distance from UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).format.formatToParts(instant);
  const name = parts.find((part) => part.type === "timeZoneName");
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name?.value ?? "");
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const distance = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === "-" ? -distance : distance) * 1_000;
}
