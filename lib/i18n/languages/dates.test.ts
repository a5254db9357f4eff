import { expect, test } from "vitest";
import { writtenDay, writtenInstant } from "../format.ts";

const paris = "Europe/Paris";
const first = Date.parse("2020-12-01T01:05+01:00");
const midnight = Date.parse("2021-08-03T00:00+02:00");
const afternoon = Date.parse("2021-08-03T14:05+02:00");
const halfPastMidnight = Date.parse("2021-08-03T00:30+02:00");

/** Spaces within a time of day do not break; “~” is one. */
const spaced = (text: string) => text.replaceAll("~", "\u00a0");

test.each([
  ["fr", "1er décembre 2020"],
  ["en", "1 December 2020"],
  ["de", "1. Dezember 2020"],
  ["nl", "1 december 2020"],
  ["es", "1 de diciembre de 2020"],
  ["it", "1º dicembre 2020"],
  ["pt", "1 de dezembro de 2020"],
  ["ar", "1 ديسمبر 2020"],
])("in %s, the first of a month is %j", (tag, written) => {
  expect(writtenDay(first, tag, paris)).toBe(written);
});

test.each([
  ["fr", "3 août 2021"],
  ["en", "3 August 2021"],
  ["de", "3. August 2021"],
  ["nl", "3 augustus 2021"],
  ["es", "3 de agosto de 2021"],
  ["it", "3 agosto 2021"],
  ["pt", "3 de agosto de 2021"],
  ["ar", "3 أغسطس 2021"],
])("in %s, midnight is the day alone: %j", (tag, written) => {
  expect(writtenInstant(midnight, tag, paris)).toBe(written);
});

test.each([
  ["fr", "1er décembre 2020 à 1~h~05"],
  ["en", "1 December 2020 at 01:05"],
  ["de", "1. Dezember 2020 um 1:05~Uhr"],
  ["nl", "1 december 2020 om 1.05~uur"],
  ["es", "1 de diciembre de 2020 a la 1:05"],
  ["it", "1º dicembre 2020 all’1:05"],
  ["pt", "1 de dezembro de 2020 à 1h05"],
  ["ar", "1 ديسمبر 2020، الساعة 01:05"],
])("in %s, one o'clock is %j", (tag, written) => {
  expect(writtenInstant(first, tag, paris)).toBe(spaced(written));
});

test.each([
  ["fr", "3 août 2021 à 14~h~05"],
  ["en", "3 August 2021 at 14:05"],
  ["de", "3. August 2021 um 14:05~Uhr"],
  ["nl", "3 augustus 2021 om 14.05~uur"],
  ["es", "3 de agosto de 2021 a las 14:05"],
  ["it", "3 agosto 2021 alle 14:05"],
  ["pt", "3 de agosto de 2021 às 14h05"],
  ["ar", "3 أغسطس 2021، الساعة 14:05"],
])("in %s, an afternoon is %j", (tag, written) => {
  expect(writtenInstant(afternoon, tag, paris)).toBe(spaced(written));
});

test.each([
  ["fr", "3 août 2021 à 0~h~30"],
  ["es", "3 de agosto de 2021 a las 0:30"],
  ["it", "3 agosto 2021 alle 0:30"],
])("in %s, the first hour of a day is the noughth: %j", (tag, written) => {
  expect(writtenInstant(halfPastMidnight, tag, paris)).toBe(spaced(written));
});
