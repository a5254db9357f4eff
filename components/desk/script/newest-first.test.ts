import { setImmediate as turn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { newestFirst } from "./newest-first.ts";

test("one page is made at a time, then the newest, and the checks come when nothing is typed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const done: string[] = [];
  const waiting: (() => void)[] = [];
  let text = "";
  const job = (name: string) => () => {
    const of = text;
    return new Promise<void>((resolve) => {
      waiting.push(() => {
        done.push(`${name} ${of}`);
        resolve();
      });
    });
  };
  const typed = newestFirst({ page: job("page"), check: job("check") }, 300);
  for (text of ["a", "ab", "abc"]) typed();
  expect(waiting.length).toBe(1);
  waiting.shift()?.();
  await turn();
  expect(waiting.length).toBe(1);
  waiting.shift()?.();
  await turn();
  expect(done).toEqual(["page a", "page abc"]);
  expect(waiting.length).toBe(0);
  vi.advanceTimersByTime(299);
  expect(waiting.length).toBe(0);
  vi.advanceTimersByTime(1);
  waiting.shift()?.();
  await turn();
  expect(done.at(-1)).toBe("check abc");
  vi.useRealTimers();
});
