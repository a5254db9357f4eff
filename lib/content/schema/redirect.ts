import { z } from "zod";
import { expects } from "./told.ts";

const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[^\s\\]*$/)
  .meta(expects("un chemin qui commence par /", "a path that begins with /"));

/** One line of redirects.yaml: old address, new one. */
export const redirectSchema = z.strictObject({ from: path, to: path });
