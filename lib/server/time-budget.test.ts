import { expect, test } from "vitest";
import { timeBudget } from "./time-budget.ts";

test("work that takes too long waits until its share of the time has come again", () => {
  let time = 0;
  const spare = timeBudget(0.1, 100, () => time);
  const work = () => {
    time += 60;
    return "done";
  };
  expect(spare(work)).toBe("done");
  expect(spare(work)).toBe("done");
  expect(spare(work)).toBeUndefined();
  time += 50;
  expect(spare(work)).toBeUndefined();
  time += 50;
  expect(spare(work)).toBe("done");
});

test("rest saves up no more than its limit", () => {
  let time = 0;
  const spare = timeBudget(0.5, 100, () => time);
  time += 1_000_000;
  const work = () => {
    time += 100;
    return "done";
  };
  expect(spare(work)).toBe("done");
  expect(spare(work)).toBe("done");
  expect(spare(work)).toBeUndefined();
});
