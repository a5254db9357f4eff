import { expect, test } from "vitest";
import type { z } from "zod";
import { componentsExplained } from "../../components/mdx/explained.ts";
import { rules } from "../checks/rules/rule-register.ts";
import { componentProps, isComponentName } from "../content/body/component-props.ts";
import { validateBody } from "../content/body/validate-body.ts";
import { frontmatterSchema } from "../content/schema/article.ts";
import { pageSchema } from "../content/schema/page.ts";
import { isHandbookShown } from "../environment/handbook-shown.ts";
import { editorLanguages } from "../i18n/editor-languages.ts";
import { handbookChapters } from "../i18n/urls.ts";
import { isHandbookPage } from "../views/handbook-addresses.ts";
import { exampleProblems } from "./example-problems.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { rulePage } from "./rules.ts";

const schemas: [string, z.ZodObject][] = [
  ["an article", frontmatterSchema],
  ["a page", pageSchema],
  ...Object.entries(componentProps).map(([name, schema]): [string, z.ZodObject] => [name, schema]),
];

const withParts = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...withParts(field.parts)]);

test.each(schemas)(
  "an editor reads what each field of %s is for, in both languages",
  (_, schema) => {
    for (const locale of editorLanguages) {
      const silent = withParts(fieldsOf(schema, locale)).filter(({ purpose }) => purpose === "");
      expect(silent.map(({ name }) => name)).toEqual([]);
    }
  },
);

test("a table says which fields are needed, what they take and what holds when nothing is said", () => {
  const fields = fieldsOf(frontmatterSchema, "en");
  const needed = fields.filter(({ required }) => required).map(({ name }) => name);
  expect(needed).toEqual(["title", "date", "summary", "themes"]);
  const changes = fields.find(({ name }) => name === "changes");
  expect(changes?.parts.map(({ name }) => name)).toEqual(["date", "kind", "note"]);
  expect(changes?.parts[1]?.values).toEqual(["correction", "addition", "minor"]);
  expect(fields.find(({ name }) => name === "sources")?.parts).toHaveLength(2);
  const [tone] = fieldsOf(componentProps.Callout, "fr");
  expect(tone).toMatchObject({ required: false, byDefault: "info" });
});

test.each(Object.keys(componentProps).filter(isComponentName))(
  "the example of <%s> shows it, is a text that could be published, and is told what it is for",
  (name) => {
    const { purpose, example } = componentsExplained[name];
    for (const locale of editorLanguages) {
      expect(purpose[locale].length).toBeGreaterThan(20);
      expect(example[locale]).toContain(`<${name}`);
      expect(validateBody(example[locale], "x", 1).problems).toEqual([]);
    }
  },
);

test.each(rules)(
  "the rule $id has a page in both languages, whose example breaks it and mends it",
  async (rule) => {
    for (const locale of editorLanguages) {
      const page = await rulePage(rule.id, locale);
      const { title, explanation, said, right, wrong } = page ?? {};
      expect([title, explanation, said, right].every(Boolean)).toBe(true);
      expect(said).not.toContain("undefined");
      const text = `${wrong?.before}${wrong?.marked}${wrong?.after}`;
      expect(text).toBe(rule.example[locale][0]);
      expect(right).not.toBe(text);
      if (rule.example.about === undefined) {
        expect(await exampleProblems(rule, right ?? "", locale)).toBeUndefined();
      }
    }
  },
);

test("the word that the checks point at is marked", async () => {
  expect((await rulePage("broken-link", "fr"))?.wrong.marked).toBe("/fr/articles/budjet");
  expect((await rulePage("unknown-key", "en"))?.wrong.marked).toBe("drafts:");
  expect((await rulePage("broken-link", "en"))?.said).toContain("Did you mean");
});

test("only chapters and rules have addresses in the handbook", () => {
  for (const chapter of handbookChapters) expect(isHandbookPage([chapter])).toBe(true);
  for (const { id } of rules) expect(isHandbookPage(["rules", id])).toBe(true);
  expect(isHandbookPage([])).toBe(true);
  for (const path of [
    "rien",
    "rules/rien",
    "rules/broken-link/x",
    "write/x",
    "check/broken-link",
  ]) {
    expect(isHandbookPage(path.split("/"))).toBe(false);
  }
});

test.each([
  [{}, false],
  [{ HANDBOOK: "1" }, true],
  [{ NODE_ENV: "development" }, true],
  [{ PREVIEW: "1" }, true],
  [{ PREVIEW: "1", HANDBOOK: "0" }, false],
  [{ NODE_ENV: "production" }, false],
])("with %j everybody is shown the handbook: %s", (variables, shown) => {
  expect(isHandbookShown(variables)).toBe(shown);
});
