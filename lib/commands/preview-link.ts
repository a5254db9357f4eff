import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkBranch } from "../content/source/git/clone.ts";
import { commitId } from "../content/source/git/fetch-ref.ts";
import { git } from "../content/source/git/run.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import { type EditorLanguage, isEditorLanguage } from "../i18n/editor-languages.ts";
import { canonicalTag } from "../i18n/locales.ts";
import { absolute, previewUrl } from "../i18n/urls.ts";
import { signToken } from "../review/link-token.ts";
import { commandTexts } from "./command-texts.ts";
import { languageAsked, languageOf } from "./editor-language.ts";
import { type PreviewLinkText, previewLinkTexts } from "./preview-link-texts.ts";
import { type SiteInDirectory, siteInDirectory } from "./site-in-directory.ts";

/** What stops the command, in the words of whoever called it. */
class Unusable extends Error {}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Prints a signed review link; says on standard error what it opens and until when. */
async function main(args: readonly string[]): Promise<void> {
  const language = languageOf(args);
  const options = readOptions(args, language);
  const say = previewLinkTexts[language];
  const stop = (word: PreviewLinkText, name = ""): never => {
    throw new Unusable(say[word](name));
  };
  const { ref = stop("noRef"), article, days, pin } = options;
  // The branch may well have languages that the site does not have yet.
  const asked = options.locale === undefined ? undefined : canonicalTag(options.locale);
  if (options.locale !== undefined && asked === undefined) stop("badLocale", options.locale);
  if (!/^\d+$/.test(days) || Number(days) < 1 || Number(days) > 365) stop("badDays", days);
  const env = environment();
  const site = await siteAtHand(env.CONTENT_DIR);
  const locale = asked ?? site?.languages[0] ?? language;
  const secret = env.PREVIEW_SECRET ?? stop("noSecret");
  const repository = env.CONTENT_REPOSITORY ?? stop("noRepository");
  const commit = commitId.test(ref) ? ref : await tipOf(repository, ref);
  if (commit === undefined) stop("unknownRef", ref);
  const pinned = pin || commitId.test(ref);
  const until = Math.floor(Date.now() / 1_000) + Number(days) * 86_400;
  const claims = { ref, commit: pinned ? commit : undefined, article, until };
  const token = signToken({ ...claims, locale }, secret);
  console.log(absolute(env.SITE_URL, previewUrl(token)));
  const [end, timeZone] = [until * 1_000, site?.timeZone ?? "UTC"];
  const what = pinned ? say.pinned(commit?.slice(0, 10) ?? "", end, timeZone) : undefined;
  console.error(what ?? say.follows(ref, end, timeZone));
}

function readOptions(args: readonly string[], language: EditorLanguage) {
  const text = { type: "string" } as const;
  const lang = languageAsked(args);
  if (lang !== undefined && !isEditorLanguage(lang)) {
    throw new Unusable(commandTexts[language].badValue("--lang", lang, "fr / en"));
  }
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ref: text,
        article: text,
        locale: text,
        days: { ...text, default: "7" },
        pin: { type: "boolean", default: false },
        lang: text,
      },
    });
    return values;
  } catch {
    throw new Unusable(commandUsage["preview-link"][language]);
  }
}

/** The site, where the content directory is at hand. */
async function siteAtHand(directory: string): Promise<SiteInDirectory | undefined> {
  return existsSync(directory) ? siteInDirectory(directory) : undefined;
}

function environment() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

/** The commit a branch or tag of the repository is at; undefined if there is none. */
async function tipOf(address: string, ref: string): Promise<string | undefined> {
  try {
    const names = ["heads", "tags"].map((kind) => `refs/${kind}/${checkBranch(ref)}`);
    const output = await git(".git", "ls-remote", "--end-of-options", address, ...names);
    return /^[0-9a-f]+/.exec(output)?.[0];
  } catch {
    return undefined;
  }
}
