import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isTitle, pathOf, skeletonOf, type Wanted } from "../checks/article-template.ts";
import { NoContent } from "../checks/check-directory.ts";
import { waits } from "../checks/placeholders.ts";
import { suggest } from "../content/suggest.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { commandTexts } from "./command-texts.ts";
import { judgeAnswers, refuseAll, wholeAnswers } from "./new-answers.ts";
import { askFor, askForWork, type Said } from "./new-prompts.ts";
import { readFlags, runCommand, WrongUsage } from "./run-command.ts";
import { siteInDirectory } from "./site-in-directory.ts";
import { type Translatable, translatableIn } from "./translatable-works.ts";

const options = {
  title: { type: "string" },
  themes: { type: "string" },
  locale: { type: "string" },
  date: { type: "string" },
  kind: { type: "string" },
  series: { type: "string" },
  work: { type: "string" },
  dir: { type: "string" },
  lang: { type: "string" },
} as const;

/** What `--work` says of an article that translates none. */
const newWork = "new";

await runCommand(commandUsage.new, async (args, language) => {
  const { values } = readFlags({ args, options }, language);
  const root = values.dir ?? readEnvironment(process.env).CONTENT_DIR;
  if (!existsSync(join(root, "themes.yaml"))) throw new NoContent(root);
  const place = await siteInDirectory(root);
  const given = {
    title: values.title,
    themes: values.themes?.split(",").map((key) => key.trim()),
    locale: values.locale,
    date: values.date,
    kind: values.kind,
    series: values.series,
  };
  const { said, refusals } = judgeAnswers(given, place, language);
  if (process.stdin.isTTY) refuseAll([...refusals.values()]);
  const works = await translatableIn(root, place);
  const named = values.work === undefined ? undefined : workNamed(values.work, works, language);
  const asked = values.work === undefined && process.stdin.isTTY;
  const work = asked ? await askForWork(works, said.locale, language) : named;
  const known = work === undefined ? said : withWork(said, work);
  const wanted = process.stdin.isTTY
    ? await askFor(known, place, language, Date.now())
    : wholeAnswers(
        { ...known, title: known.title ?? (work && waitingTitle(work)) },
        refusals,
        place,
        language,
      );
  if (!process.stdin.isTTY && values.work === undefined) refuseSecond(wanted, works, language);
  const path = pathOf(wanted) ?? "";
  const file = join(root, path);
  if (existsSync(file)) {
    console.error(commandTexts[language].exists(file));
    return 2;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, skeletonOf(wanted), { flag: "wx" });
  console.log(file);
  console.log(commandTexts[language].written);
  return 0;
});

/** The work that a flag names: by its folder's name, or the path of its folder or text. */
function workNamed(
  name: string,
  works: readonly Translatable[],
  language: EditorLanguage,
): Translatable | undefined {
  if (name === newWork) return undefined;
  const parts = name.split("/");
  const found = works.find(({ key }) => parts.includes(key));
  if (found !== undefined) return found;
  const say = commandTexts[language];
  const keys = works.map(({ key }) => key);
  const meant = suggest(name, keys);
  const expected = `${say.expected.work}${meant === undefined ? "" : ` (${say.meant(meant)})`}`;
  throw new WrongUsage(say.badValue("--work", name, expected));
}

/** What a further language of a work shares with the text that is there, unless said otherwise. */
function withWork(said: Said, { folder, missing, article }: Translatable): Said {
  return {
    ...said,
    folder,
    themes: said.themes ?? article?.themes,
    date: said.date ?? article?.date,
    kind: said.kind ?? article?.kind,
    series: said.series ?? article?.series,
    locale: said.locale ?? (missing.length === 1 ? missing[0] : undefined),
  };
}

/** The work's title until somebody translates it, as the check will ask; undefined if there is none. */
function waitingTitle({ article }: Translatable): string | undefined {
  const title = `${waits} ${article?.title}`;
  return article !== undefined && isTitle(title) ? title : undefined;
}

/** A text of the same day in another language is most often the same article's. */
function refuseSecond(
  { locale, date }: Wanted,
  works: readonly Translatable[],
  language: EditorLanguage,
): void {
  const twin = works.find(
    ({ missing, article }) => missing.includes(locale) && article?.date.slice(0, 10) === date,
  );
  if (twin !== undefined) throw new WrongUsage(commandTexts[language].whichWork(twin.key, newWork));
}
