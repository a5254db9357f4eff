import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { git } from "../content/source/git/run.ts";
import { readEnvironment } from "../environment/environment.ts";
import { terminalLanguage } from "../environment/terminal-language.ts";
import {
  type EditorLanguage,
  editorLanguages,
  isEditorLanguage,
} from "../i18n/editor-languages.ts";
import { changeRequestOf } from "./change-request.ts";
import { changedTexts } from "./changed-texts.ts";
import { commentText, days, mostLinks } from "./comment-text.ts";
import { earlierComment, forgeOf } from "./forge.ts";
import { type Outgoing, printable, send } from "./requests.ts";
import { required, runScript } from "./run-script.ts";

const execute = promisify(execFile);

/**
 * `npm run forge:comment`: posts the review links of the change request that the job's event is
 * about, in place of those of an earlier commit. Its secrets are why the job that runs it has the
 * site's own branch checked out. It is written in the language of REVIEW_LANG, else in that of the job's own variables, as the
 * commands are.
 * `--repository` is where the texts' own clone is, for a site that keeps them by themselves.
 * With `--dry-run` it prints the request and asks nobody.
 */
await runScript(async (args) => {
  const options = { "dry-run": { type: "boolean" }, repository: { type: "string" } } as const;
  const { values } = parseArgs({ args, options });
  const repository = join(values.repository ?? ".", ".git");
  const language = reviewLanguage(process.env.REVIEW_LANG);
  const dryRun = values["dry-run"] === true;
  const { GITHUB_EVENT_PATH, TRIGGER_PAYLOAD } = process.env;
  const event = GITHUB_EVENT_PATH || TRIGGER_PAYLOAD;
  if (!event) throw new Error("Neither GITHUB_EVENT_PATH nor TRIGGER_PAYLOAD is set.");
  const { number, head, open } = changeRequestOf(await readFile(event, "utf8"));
  if (!open) return 0;
  const forge = forgeOf(process.env, number, dryRun ? "" : required("FORGE_TOKEN"));
  if (!dryRun) await git(repository, "fetch", "--quiet", "--no-tags", "origin", forge.ref);
  const text = await textFor(repository, head, language);
  if (dryRun) {
    console.log(printable(forge.create(text)));
    return 0;
  }
  const earlier = earlierComment(await asked(forge.list()));
  await asked(earlier === undefined ? forge.create(text) : forge.update(earlier, text));
  return 0;
});

/** Throws an error for a language in which editors are not spoken to. */
function reviewLanguage(name = ""): EditorLanguage {
  if (name === "") return terminalLanguage(process.env);
  if (!isEditorLanguage(name)) {
    throw new Error(`REVIEW_LANG is “${name}”: it must be ${editorLanguages.join(" or ")}.`);
  }
  return name;
}

async function textFor(
  repository: string,
  head: string,
  language: EditorLanguage,
): Promise<string> {
  const { CONTENT_PATH } = readEnvironment(process.env);
  const changed = await changedTexts(repository, head, CONTENT_PATH);
  const site = await reviewLink("--ref", head);
  const texts = [];
  for (const { name, locale } of changed.slice(0, mostLinks)) {
    const link = await reviewLink("--ref", head, "--article", name, "--locale", locale);
    texts.push({ name, locale, link });
  }
  return commentText({ head, site, texts, count: changed.length }, language);
}

/** What `npm run preview-link` prints. */
async function reviewLink(...args: readonly string[]): Promise<string> {
  const all = ["run", "--silent", "preview-link", "--", ...args, "--days", String(days)];
  const { stdout } = await execute("npm", all);
  return stdout.trim();
}

/** Sends a request; throws an error with the forge's words when it refuses. */
async function asked(request: Outgoing): Promise<string> {
  const { status, text } = await send(request);
  if (status >= 300) throw new Error(`${request.method} ${request.url}: ${status} ${text}`);
  return text;
}
