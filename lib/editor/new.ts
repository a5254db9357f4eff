import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDay } from "../content/dates.ts";
import { parseThemes, type Theme } from "../content/settings.ts";
import { suggest } from "../content/suggest.ts";
import { readEnvironment } from "../environment.ts";
import { isLocale, type Locale } from "../i18n/locales.ts";
import { pathOf, skeletonOf, type Wanted } from "./article-skeleton.ts";
import { readFlags, runCommand, WrongUsage } from "./command.ts";
import { askFor, isTitle, type Said } from "./questions.ts";
import { usages } from "./usages.ts";
import { words } from "./words.ts";
import { NoContent } from "./workplace.ts";

const options = {
  title: { type: "string" },
  themes: { type: "string" },
  locale: { type: "string" },
  date: { type: "string" },
  dir: { type: "string" },
  lang: { type: "string" },
} as const;

await runCommand(usages.new, async (args, language) => {
  const { values } = readFlags({ args, options }, language);
  const root = values.dir ?? readEnvironment(process.env).CONTENT_DIR;
  const themes = themesIn(root);
  const given = {
    title: values.title,
    themes: values.themes?.split(",").map((key) => key.trim()),
    locale: values.locale,
    date: values.date,
  };
  const said = judged(given, themes, language);
  const wanted = process.stdin.isTTY
    ? await askFor(said, themes, language, Date.now())
    : whole(said, themes, language);
  const path = pathOf(wanted) ?? "";
  const file = join(root, path);
  if (existsSync(file)) {
    console.error(words[language].exists(file));
    return 2;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, skeletonOf(wanted), { flag: "wx" });
  console.log(file);
  console.log(words[language].written);
  return 0;
});

function themesIn(root: string): readonly Theme[] {
  const file = join(root, "themes.yaml");
  if (!existsSync(file)) throw new NoContent(root);
  return parseThemes(readFileSync(file), "themes.yaml").value ?? [];
}

interface Given {
  readonly title?: string | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly date?: string | undefined;
}

/** What was said, if all of it fits. Throws WrongUsage with what does not. */
function judged(
  { title, themes, locale, date }: Given,
  known: readonly Theme[],
  language: Locale,
): Said {
  const say = words[language];
  const refuse = (flag: string, value: string, expected: string) => {
    throw new WrongUsage(say.badValue(flag, value, expected));
  };
  const keys = known.map(({ key }) => key);
  const strange = themes?.find((key) => !keys.includes(key));
  if (title !== undefined && !isTitle(title)) refuse("--title", title, say.expected.title);
  if (strange !== undefined) {
    const meant = suggest(strange, keys);
    refuse(
      "--themes",
      strange,
      meant === undefined ? keys.join(", ") : `${keys.join(", ")} (${say.meant(meant)})`,
    );
  }
  if (date !== undefined && !isDay(date)) refuse("--date", date, say.expected.date);
  if (locale !== undefined && !isLocale(locale)) refuse("--locale", locale, "fr / en");
  return { title: title?.trim(), themes, date, locale: isLocale(locale) ? locale : undefined };
}

/** Without a terminal nobody can be asked: all must have been said. */
function whole(said: Said, themes: readonly Theme[], language: Locale): Wanted {
  const { title, themes: chosen, locale, date } = said;
  const { missingFlag, expected } = words[language];
  const keys = themes.map(({ key }) => key).join(", ");
  if (title === undefined) throw new WrongUsage(missingFlag("--title", expected.title));
  if (chosen === undefined) throw new WrongUsage(missingFlag("--themes", keys));
  if (locale === undefined) throw new WrongUsage(missingFlag("--locale", "fr / en"));
  if (date === undefined) throw new WrongUsage(missingFlag("--date", expected.date));
  return { title, themes: chosen, locale, date };
}
