import { oneLine } from "./security/one-line.ts";

/** How much a line matters. */
export type Level = "info" | "warning" | "error";

/** What a line says besides, for programs. No reader's address, agent or query is ever among it. */
export type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Settings whose values are in no line, whatever an error's message repeats. */
const secrets = ["PUBLISH_SECRET", "PREVIEW_SECRET", "METRICS_TOKEN", "HEALTH_TOKEN"];

/**
 * Writes one line: `text` for people or, with LOG_FORMAT=json, an object with the time, the event
 * and its fields. An `error`'s stack follows the text; in JSON it is a field.
 */
export function log(
  level: Level,
  event: string,
  fields: Fields,
  text: string,
  error?: unknown,
): void {
  const stack = error instanceof Error ? error.stack : error === undefined ? error : String(error);
  const output = level === "info" ? process.stdout : process.stderr;
  if (process.env.LOG_FORMAT === "json") {
    const time = new Date().toISOString();
    output.write(`${withoutSecrets(JSON.stringify({ time, level, event, ...fields, stack }))}\n`);
    return;
  }
  const lines = [text, ...(stack?.split("\n") ?? [])].map(oneLine);
  output.write(`${withoutSecrets(lines.join("\n"))}\n`);
}

/** A warning in words, the same for people and programs. */
export function warn(event: string, message: string, fields: Fields = {}): void {
  log("warning", event, { ...fields, message }, `warning ${message}`);
}

/** Without passwords in addresses, review links and the settings that are secret. */
function withoutSecrets(line: string): string {
  const plain = line
    .replace(/(\w:\/\/)[^/@\s"]*@/g, "$1")
    .replace(/([?&]token=)[^&\s"]+/g, "$1***");
  return secrets.reduce((shown, name) => {
    const value = process.env[name];
    // Replacing a word of one or two letters would tell more than it hides.
    return value !== undefined && value.length > 5 ? shown.replaceAll(value, "***") : shown;
  }, plain);
}
