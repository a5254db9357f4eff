import { newerVersion } from "../../checks/rules/translation-behind.ts";
import { type Catalogue, workFolder } from "../../content/catalogue.ts";
import type { KeptProblem } from "../../content/problem.ts";
import type { Work } from "../../content/published-articles.ts";
import { articleName, folderOf, pageName, type TextName } from "../../content/text-names.ts";
import { visibility } from "../../content/visibility.ts";
import type { WrittenText } from "../../content/written-text.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { BegunText, BegunWork } from "./begun-work.ts";

/** What a text is to those who write it. */
export const textStates = [
  "visible",
  "draft",
  "scheduled",
  "ended",
  "withdrawn",
  "refused",
  "missing",
] as const;
export type TextState = (typeof textStates)[number];

/** A work or a page in one of the site's languages, whether or not it is written. */
export interface DeskText {
  readonly locale: Locale;
  /** From the content directory; where it would stand if it is missing. */
  readonly file: string;
  readonly state: TextState;
  /** As it is published; of a refused one, its last good version if there is one. */
  readonly text: WrittenText | undefined;
  /** The error that keeps it from being published. */
  readonly problem: KeptProblem | undefined;
  /** The version that was updated since, and when. */
  readonly newer: { readonly file: string; readonly updated: string } | undefined;
  /** As the desk has it, where that is another than the published one. */
  readonly written?: BegunText;
  /** What else a publish finds in it. */
  readonly advice: readonly KeptProblem[];
}

/** A work, or a page about the site, with what there is of it in each language. */
export interface DeskWork {
  readonly kind: "article" | "page";
  readonly key: string;
  /** From the content directory. */
  readonly folder: string;
  readonly texts: readonly DeskText[];
  /** Who wrote what is not published of it, and when. */
  readonly draft?: BegunWork;
}

/** Every work and every page about the site at an instant, those that nobody can read yet included. */
export function deskWorks(catalogue: Catalogue, now: number): readonly DeskWork[] {
  const errors = errorsByFile(catalogue);
  const warnings = Map.groupBy(
    catalogue.problems.filter(({ severity }) => severity === "warning"),
    ({ file }) => file,
  );
  const work = (kind: DeskWork["kind"], key: string, folder: string) => ({
    kind,
    key,
    folder,
    texts: catalogue.site.languages.map((locale) => {
      const texts = kind === "article" ? catalogue.works.get(key) : catalogue.pages.texts.get(key);
      const file = `${folder}/${locale}.mdx`;
      const text = deskText(catalogue, file, locale, texts?.[locale], errors, now);
      return { ...text, advice: warnings.get(file) ?? [] };
    }),
  });
  return [
    ...[...foldersOf(catalogue, catalogue.works, articleName)].map((each) =>
      work("article", ...each),
    ),
    ...[...foldersOf(catalogue, catalogue.pages.texts, pageName)].map((each) =>
      work("page", ...each),
    ),
  ];
}

/** The folder of each key, of those whose texts are all refused too. */
function foldersOf(
  { works, entries }: Catalogue,
  published: ReadonlyMap<string, unknown>,
  named: (path: string) => TextName | undefined,
): ReadonlyMap<string, string> {
  const isWork = published === works;
  const folders = new Map(
    [...published.keys()].map((key) => [key, isWork ? workFolder({ works }, key) : `pages/${key}`]),
  );
  for (const path of entries.keys()) {
    const key = named(path)?.key;
    if (key !== undefined && !folders.has(key)) folders.set(key, folderOf(path));
  }
  return folders;
}

function deskText(
  catalogue: Catalogue,
  file: string,
  locale: Locale,
  text: WrittenText | undefined,
  errors: ReadonlyMap<string, KeptProblem>,
  now: number,
): Omit<DeskText, "advice"> {
  const problem = errors.get(file);
  const work: Work | undefined =
    text?.instant === undefined ? undefined : catalogue.works.get(text.key);
  const newer = work?.[locale] && newerVersion(work[locale], catalogue);
  return { locale, file: text?.file ?? file, state: stateOf(), text, problem, newer };

  function stateOf(): TextState {
    if (problem !== undefined) return "refused";
    return text === undefined ? "missing" : visibility(text, now);
  }
}

/** The first error of each file. */
function errorsByFile({ problems }: Catalogue): ReadonlyMap<string, KeptProblem> {
  const errors = problems.filter(({ severity }) => severity === "error");
  return new Map(errors.toReversed().map((problem) => [problem.file, problem]));
}
