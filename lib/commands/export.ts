import { existsSync } from "node:fs";
import { join } from "node:path";
import { readEnvironment } from "../environment/environment.ts";
import { exportSite, NothingToRead } from "../export/export-site.ts";
import { UnusableOut } from "../export/out-folder.ts";
import { ContentMoved, UnmadePages } from "../export/workers.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { buildId } from "../next-internals/build-id.ts";
import { commandTexts } from "./command-texts.ts";
import { exportTexts } from "./export-texts.ts";
import { Refused, readFlags, runCommand, WrongUsage } from "./run-command.ts";

const options = { precompress: { type: "boolean" }, lang: { type: "string" } } as const;

await runCommand(commandUsage.export, async (args, language) => {
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, language);
  const [out, extra] = positionals;
  const say = exportTexts[language];
  if (extra !== undefined) throw new WrongUsage(commandTexts[language].tooMany(extra));
  if (out === undefined || out === "") throw new Refused(say.noDirectory);
  if (buildId() === undefined) throw new Refused(say.noBuild);
  const env = settings();
  const { CONTENT_REPOSITORY, CONTENT_DIR } = env;
  if (CONTENT_REPOSITORY === undefined && !existsSync(join(CONTENT_DIR, "articles"))) {
    throw new Refused(commandTexts[language].noContent(CONTENT_DIR));
  }
  if (!process.env.SITE_URL) console.error(say.localAddress(env.SITE_URL));
  const begun = performance.now();
  const { precompress = false } = values;
  const { pages, errors } = await exportSite(env, { out, precompress, onProgress }).catch(
    (error: unknown) => {
      throw explained(error, out, language);
    },
  );
  if (errors > 0) console.error(say.errors(errors));
  console.log(say.done(out, pages, Math.round((performance.now() - begun) / 1_000)));
  return 0;

  function onProgress(written: number): void {
    if (process.stderr.isTTY) process.stderr.write(`\r${say.progress(written)} `);
  }
});

/** The settings; what is wrong with them is one sentence for each. */
function settings() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

/** What stands in the way, in the words of whoever called. */
function explained(error: unknown, out: string, language: EditorLanguage): unknown {
  const say = exportTexts[language];
  if (error instanceof UnusableOut) return new Refused(say[error.problem](out, error.file));
  if (error instanceof NothingToRead) return new Refused(say.nothing);
  if (error instanceof ContentMoved) return new Refused(say.contentMoved);
  if (error instanceof UnmadePages) return new Refused(say.unmade(error.addresses));
  const reason = error instanceof Error ? error.message : String(error);
  return new Refused(commandTexts[language].unexpected(reason.replace(/\.$/, "")));
}
