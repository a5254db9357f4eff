import { expect, test } from "vitest";
import { processorTime } from "../testing/fuzzing.ts";
import { readYaml } from "./yaml.ts";

test("a key that stands twice is an error at its second place, however deep", () => {
  expect(readYaml("a: 1\nb: 2\na: 3\n", "x.yaml")).toMatchObject({ line: 3, column: 1 });
  expect(readYaml("a:\n  c: 1\n  c: 2\n", "x.yaml", 2)).toMatchObject({ line: 4, column: 3 });
  expect(readYaml("a: { c: 1 }\nb: { c: 2 }\n", "x.yaml")).toMatchObject({
    value: { a: { c: 1 }, b: { c: 2 } },
  });
});

test("twice as many redirects take twice as long to read, and not four times", () => {
  const timeOf = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => `/old/${index}: /fr/articles/a`);
    const text = lines.join("\n");
    return processorTime(() => {
      expect(readYaml(text, "redirects.yaml")).toHaveProperty("value");
    });
  };
  timeOf(2_000);
  const [few, many] = [timeOf(2_500), timeOf(20_000)];
  // Eight times as many; comparing each with all others takes sixty-four times as long.
  expect(many).toBeLessThan(24 * Math.max(few, 20));
});
