import { format } from "node:util";
import { type Level, log } from "../log.ts";

const levels: Readonly<Record<"debug" | "error" | "info" | "log" | "warn", Level>> = {
  debug: "info",
  error: "error",
  info: "info",
  log: "info",
  warn: "warning",
};

/** What Next and libraries print, too, is one JSON line each, so that whoever collects them can. */
export function speakJson(): void {
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, {
      [method]: (...words: unknown[]) => log(level, "console", { message: format(...words) }, ""),
    });
  }
}
