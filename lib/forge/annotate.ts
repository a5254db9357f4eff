import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { readEnvironment } from "../environment/environment.ts";
import { checkReport, codeQuality, workflowCommands } from "./annotations.ts";
import { runScript } from "./run-script.ts";

/**
 * `npm run --silent check -- --json | npm run --silent forge:annotate`: the findings as the forge
 * shows them beside their line. Fails when one is an error, or when the checks did not run.
 */
await runScript(async (args) => {
  const { values } = parseArgs({ args, options: { "code-quality": { type: "boolean" } } });
  const { CONTENT_PATH } = readEnvironment(process.env);
  const report = checkReport.safeParse(asJson(await text(process.stdin)));
  if (!report.success) throw new Error("The checks gave no report: look for their own message.");
  const write = values["code-quality"] ? codeQuality : workflowCommands;
  process.stdout.write(write(report.data, CONTENT_PATH));
  return report.data.some(({ severity }) => severity === "error") ? 1 : 0;
});

function asJson(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
