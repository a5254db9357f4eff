import { z } from "zod";
import { byLanguage } from "./by-language.ts";
import { day, line } from "./fields.ts";

/** One office of mandates.yaml; without `to` it is still held. */
export const mandateSchema = z.strictObject({
  from: day,
  to: day.optional(),
  office: byLanguage(line),
});
export type Mandate = z.infer<typeof mandateSchema>;
