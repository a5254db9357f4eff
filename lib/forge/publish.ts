import { parseArgs } from "node:util";
import { publishOutcome, publishRequest } from "./publish-request.ts";
import { printable, sendPersistently } from "./requests.ts";
import { required, runScript } from "./run-script.ts";

/**
 * `npm run forge:publish`: asks the site at SITE_URL to publish, with PUBLISH_SECRET, and says what
 * it said. With `--dry-run` it prints the request instead.
 */
await runScript(async (args) => {
  const { values } = parseArgs({ args, options: { "dry-run": { type: "boolean" } } });
  const { GITHUB_SHA, CI_COMMIT_SHA } = process.env;
  const commit = GITHUB_SHA || CI_COMMIT_SHA;
  const request = publishRequest(required("SITE_URL"), required("PUBLISH_SECRET"), commit);
  if (values["dry-run"]) console.log(printable(request));
  else console.log(publishOutcome(await sendPersistently(request)));
  return 0;
});
