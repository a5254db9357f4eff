import { expect, test } from "vitest";
import { startPresence, type Visit } from "./presence.ts";

const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };
const ben = { name: "Ben", email: "ben@bureau.example" };
const minutes = (count: number) => count * 60_000;

function presence() {
  const clock = { now: 0 };
  const told: Visit[] = [];
  const here = startPresence(
    () => clock.now,
    (visit) => told.push(visit),
  );
  return { clock, told, here };
}

test("who opens a text is told of the others, since when, and never of themselves", () => {
  const { clock, here } = presence();
  here.visited("un", ana);
  clock.now = minutes(3);
  here.visited("un", ben);
  here.visited("un", ana);
  expect(here.others("un", ben)).toEqual([{ name: "Ana Ruiz", since: 0 }]);
  expect(here.others("un", ana)).toEqual([{ name: "Ben", since: minutes(3) }]);
  expect(here.others("deux", ana)).toEqual([]);
  expect([...here.everybody(ben)]).toEqual([["un", [{ name: "Ana Ruiz", since: 0 }]]]);
});

test("who did nothing for ten minutes is told no more, and begins anew", () => {
  const { clock, here } = presence();
  here.visited("un", ana);
  clock.now = minutes(10);
  expect(here.others("un", ben)).toEqual([]);
  expect(here.everybody(ben).size).toBe(0);
  here.visited("un", ana);
  expect(here.others("un", ben)).toEqual([{ name: "Ana Ruiz", since: minutes(10) }]);
});

test("other instances are told, without anybody's address, and hear the same", () => {
  const [one, two] = [presence(), presence()];
  one.here.visited("un", ana);
  for (const visit of one.told) two.here.heard(visit);
  expect(JSON.stringify(one.told)).not.toContain("@");
  expect(two.here.others("un", ben)).toEqual([{ name: "Ana Ruiz", since: 0 }]);
  expect(two.here.others("un", ana)).toEqual([]);
});

test("only so many works are remembered: the latest", () => {
  const { here } = presence();
  for (let work = 0; work <= 1_000; work += 1) here.visited(`${work}`, ana);
  expect(here.others("0", ben)).toEqual([]);
  expect(here.others("1", ben)).toHaveLength(1);
});
