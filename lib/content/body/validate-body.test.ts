import { expect, test } from "vitest";
import { validateBody } from "./validate-body.ts";

test("a text nested deeper than it could be shown is an error where it begins", () => {
  const tags = `${"<Callout>\n\n".repeat(120)}A\n\n${"</Callout>\n\n".repeat(120)}`;
  for (const deep of ["> ".repeat(3_000), ">".repeat(60), "- ".repeat(60), "1. ".repeat(60)]) {
    expect(validateBody(`Un.\n\n${deep}a\n`, "x.mdx", 10).problems).toMatchObject([
      { rule: "too-deep", line: 12, column: 1 },
    ]);
  }
  expect(validateBody(tags, "x.mdx", 10).problems).toMatchObject([{ rule: "too-deep" }]);
  for (const plain of ["> > > a", "---", "- - - a", `${"-".repeat(80)}`, `${"* ".repeat(20)}a`]) {
    expect(validateBody(plain, "x.mdx", 1).problems, plain).toEqual([]);
  }
});
