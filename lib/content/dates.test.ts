import { expect, test } from "vitest";
import { dayOf, isDayOrInstant, toInstant, writtenInstant } from "./dates.ts";

test.each(["2026-02-29", "2026-13-01", "26-01-01", "2026-01-01T25:00:00Z", "2026-01-01T10:00:00"])(
  "%s is not a date",
  (text) => {
    expect(isDayOrInstant(text)).toBe(false);
  },
);

test.each([
  ["Europe/Paris", "2026-01-15", "2026-01-15T00:00:00+01:00"],
  ["Europe/Paris", "2026-07-15", "2026-07-15T00:00:00+02:00"],
  ["Europe/Paris", "2026-03-29", "2026-03-29T00:00:00+01:00"],
  ["Europe/Paris", "2026-03-30", "2026-03-30T00:00:00+02:00"],
  ["Europe/Paris", "2026-10-25", "2026-10-25T00:00:00+02:00"],
  ["UTC", "2026-07-15", "2026-07-15T00:00:00+00:00"],
  ["America/Sao_Paulo", "2026-01-15", "2026-01-15T00:00:00-03:00"],
  ["Pacific/Auckland", "2026-04-05", "2026-04-05T00:00:00+13:00"],
  ["Pacific/Auckland", "2026-04-06", "2026-04-06T00:00:00+12:00"],
  ["Asia/Kathmandu", "2026-01-15", "2026-01-15T00:00:00+05:45"],
  ["Australia/Lord_Howe", "2026-04-05", "2026-04-05T00:00:00+11:00"],
])("in %s, %s begins at %s", (timeZone, day, written) => {
  expect(writtenInstant(toInstant(day, timeZone), timeZone)).toBe(written);
});

test.each([
  ["0:00 is left out", "America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"],
  ["0:00 is left out", "America/Santiago", "2026-09-06", "2026-09-06T01:00:00-03:00"],
  ["23:00 comes twice", "America/Sao_Paulo", "2018-02-18", "2018-02-18T00:00:00-03:00"],
  ["0:00 comes twice", "America/Havana", "2026-11-01", "2026-11-01T00:00:00-04:00"],
  ["the day is left out", "Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"],
])("where %s, in %s, %s begins at its first instant, %s", (_, timeZone, day, written) => {
  const begins = toInstant(day, timeZone);
  expect(writtenInstant(begins, timeZone)).toBe(written);
  expect(dayOf(begins - 1, timeZone) < day).toBe(true);
});

test.each(["America/Sao_Paulo", "Europe/Paris", "Asia/Kolkata"])(
  "in %s, a day of 1905, when clocks went by the sun, is that day in all that is said of it",
  (timeZone) => {
    const begins = toInstant("1905-05-05", timeZone);
    expect(dayOf(begins, timeZone)).toBe("1905-05-05");
    expect(writtenInstant(begins, timeZone)).toMatch(/^1905-05-05T00:00:\d\d[+-]\d\d:\d\d$/);
    expect(Date.parse(writtenInstant(begins, timeZone))).toBe(begins);
  },
);
