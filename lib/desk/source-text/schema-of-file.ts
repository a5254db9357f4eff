import { z } from "zod";
import { frontmatterSchema } from "../../content/schema/article.ts";
import { mandateSchema } from "../../content/schema/mandate.ts";
import { pageSchema } from "../../content/schema/page.ts";
import { personSchema } from "../../content/schema/person.ts";
import { seriesSchema } from "../../content/schema/series.ts";
import { siteSchema } from "../../content/schema/site.ts";
import { themeSchema } from "../../content/schema/theme.ts";
import { pageName } from "../../content/text-names.ts";
import { keysOf, schemaAt } from "../../content/validate.ts";
import type { Path } from "./range.ts";

const ofSettings = new Map<string, z.ZodType>([
  ["site.yaml", siteSchema],
  ["themes.yaml", z.record(z.string(), themeSchema)],
  ["people.yaml", z.record(z.string(), personSchema)],
  ["series.yaml", z.record(z.string(), seriesSchema)],
  ["mandates.yaml", z.array(mandateSchema)],
]);

/** What judges the fields of a file; undefined where they have no order, as in redirects.yaml. */
export function schemaOfFile(file: string): z.ZodType | undefined {
  if (file.endsWith(".yaml")) return ofSettings.get(file);
  return pageName(file) === undefined ? frontmatterSchema : pageSchema;
}

/** The keys that the map at a path of a file may have, in the order in which they are written. */
export function orderOfKeys(file: string, path: Path): readonly string[] {
  return keysOf(schemaAt(schemaOfFile(file), path));
}

/** Whether a field holds days alone: they are written without quotation marks. */
export function isDayField(file: string, path: Path): boolean {
  const schema = schemaAt(schemaOfFile(file), path);
  return schema?.safeParse("2026-11-24").success === true && !schema.safeParse("x").success;
}
