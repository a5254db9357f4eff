import { type ParseArgsConfig, parseArgs } from "node:util";
import { NoContent } from "../checks/check-directory.ts";
import { suggest } from "../content/suggest.ts";
import { type EditorLanguage, isEditorLanguage } from "../i18n/editor-languages.ts";
import { commandTexts } from "./command-texts.ts";
import { languageAsked, languageOf } from "./editor-language.ts";

/** The command was not called as it must be: the message says how, the exit code is 2. */
export class WrongUsage extends Error {}

/** What was asked can't be done, for reasons that a line each says; the exit code is 1. */
export class Refused extends Error {}

/** The person left a question with Ctrl+C, and knows that nothing was done. */
export class LeftTheQuestions extends Error {}

/** Reads the arguments strictly. Throws WrongUsage with a sentence about the first that is wrong. */
export function readFlags<T extends ParseArgsConfig>(config: T, locale: EditorLanguage) {
  try {
    return parseArgs<T & { strict: true }>({ ...config, strict: true });
  } catch (error) {
    throw new WrongUsage(explain(error, Object.keys(config.options ?? {}), locale));
  }
}

/** Runs a command for someone who never reads a stack trace, and sets its exit code. */
export async function runCommand(
  usage: Record<EditorLanguage, string>,
  command: (args: string[], locale: EditorLanguage) => Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  const locale = languageOf(args);
  const say = commandTexts[locale];
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage[locale]);
    return;
  }
  try {
    const unknown = languageAsked(args);
    if (unknown !== undefined && !isEditorLanguage(unknown)) {
      throw new WrongUsage(say.badValue("--lang", unknown, "fr / en"));
    }
    process.exitCode = await command(args, locale);
  } catch (error) {
    const left = error instanceof LeftTheQuestions;
    process.exitCode = left ? 130 : error instanceof Refused ? 1 : 2;
    if (left) return;
    if (error instanceof WrongUsage) console.error(`${error.message}\n\n${usage[locale]}`);
    else if (error instanceof Refused) console.error(error.message);
    else if (error instanceof NoContent) console.error(say.noContent(error.message));
    else console.error(say.unexpected(reasonOf(error)));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}

function explain(error: unknown, known: readonly string[], locale: EditorLanguage): string {
  const say = commandTexts[locale];
  const message = reasonOf(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const name = /'(?:-\w, )?(-{1,2}[^\s'<=]+|[^']*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = suggest(name.replace(/^-+/, ""), known);
    return say.unknownFlag(name, meant && `--${meant}`);
  }
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return say.tooMany(name);
  return /does not take/.test(message) ? say.uselessValue(name) : say.missingValue(name);
}
