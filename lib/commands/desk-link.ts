import { existsSync } from "node:fs";
import { isEmail, plainName, rights } from "../desk/session/person.ts";
import { signLink } from "../desk/session/personal-link.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import { deskLinkUrl } from "../i18n/desk-urls.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { absolute } from "../i18n/urls.ts";
import { type DeskLinkText, deskLinkTexts } from "./desk-link-texts.ts";
import { Refused, readFlags, runCommand, WrongUsage } from "./run-command.ts";
import { siteInDirectory } from "./site-in-directory.ts";

const text = { type: "string" } as const;
const options = {
  name: text,
  email: text,
  may: { ...text, default: "write" },
  days: { ...text, default: "30" },
  lang: text,
} as const;

// Prints a signed personal link; says on standard error who is let in by it, and until when.
await runCommand(commandUsage["desk-link"], async (args, language) => {
  const { values } = readFlags({ args, options }, language);
  const stop = stopper(language);
  const { name = stop("noName"), email = stop("noEmail"), days } = values;
  if (name === "" || plainName(name) !== name) stop("badName", name);
  if (!isEmail(email)) stop("badEmail", email);
  const may = rights.find((each) => each === values.may) ?? stop("badRight", values.may);
  if (!/^\d+$/.test(days) || Number(days) < 1 || Number(days) > 365) stop("badDays", days);
  const env = readEnvironment(process.env);
  const secret = env.DESK_SECRET;
  if (secret === undefined) throw new Refused(deskLinkTexts[language].noSecret());
  const until = Math.floor(Date.now() / 1_000) + Number(days) * 86_400;
  console.log(absolute(env.SITE_URL, deskLinkUrl(signLink({ name, email, may }, until, secret))));
  const there = existsSync(env.CONTENT_DIR);
  const timeZone = there ? (await siteInDirectory(env.CONTENT_DIR)).timeZone : "UTC";
  console.error(deskLinkTexts[language][may](name, until * 1_000, timeZone));
  return 0;
});

function stopper(language: EditorLanguage) {
  return (word: DeskLinkText, name = ""): never => {
    throw new WrongUsage(deskLinkTexts[language][word](name));
  };
}
