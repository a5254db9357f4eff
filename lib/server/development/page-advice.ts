import { reportOf } from "../../checks/output/report.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import type { Problem } from "../../content/problem.ts";
import { hasLanguage } from "../../content/site.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { translator } from "../../i18n/translator.ts";
import { typeset } from "../../i18n/typography.ts";
import { editorUrl } from "../../i18n/urls.ts";
import { filesBehind, folderBehind } from "../../views/edited-files.ts";
import { type EditingPlace, editUrl } from "../../views/editing-place.ts";

/** A problem as the box on a page shows it, in the page's words. */
export interface Advised {
  /** file:line:column, and what opens that place in an editor. */
  readonly place: string;
  readonly href: string | undefined;
  readonly severity: Problem["severity"];
  readonly kind: string;
  readonly rule: string;
  readonly sentence: string;
}

/** All that the box on a page says. */
export interface PageAdvice {
  readonly label: string;
  readonly title: string;
  readonly close: string;
  /** The files the page is made from, where they can be opened. */
  readonly files: readonly { readonly text: string; readonly href: string }[];
  readonly here: readonly Advised[];
  readonly others: { readonly title: string; readonly items: readonly Advised[] };
}

/** Nobody reads a longer list of what other files lack. */
const most = 50;

/** What a page under development says of its own article first, and of all others then. */
export function pageAdvice(
  problems: readonly Problem[],
  catalogue: Catalogue,
  path: string,
  place: EditingPlace | undefined,
): PageAdvice {
  const first = path.split("/")[1];
  const [original = "en"] = catalogue.site.languages;
  const locale: Locale = hasLanguage(catalogue.site, first) ? first : original;
  const t = translator(locale);
  const folder = folderBehind(catalogue, path);
  const own = `${folder}/${locale}.mdx`;
  const isHere = ({ file }: Problem) => folder !== undefined && file.startsWith(`${folder}/`);
  const here = problems.filter(isHere).sort((a, b) => +(b.file === own) - +(a.file === own));
  const others = problems.filter((problem) => !isHere(problem));
  const advised = (problem: Problem): Advised => {
    const { file, line, column, severity, rule, message } = reportOf(
      problem,
      editorLanguageFor(locale),
    );
    const directory = place && "directory" in place ? place.directory : undefined;
    return {
      place: `${file}:${line}:${column}`,
      href: directory && editorUrl(`${directory}/${file}`, line, column),
      severity,
      kind: t(`advice.${severity}`),
      rule,
      sentence: typeset(message, locale),
    };
  };
  const count = new Set(others.map(({ file }) => file)).size;
  return {
    label: t("advice.label"),
    title: here.length === 0 ? t("advice.none") : t("advice.here", { count: here.length }),
    close: t("advice.close"),
    files: filesBehind(catalogue, path).flatMap((file) => {
      const href = place && editUrl(place, file);
      const text = t("edit.open", { file: file.path.split("/").at(-1) ?? "" });
      return href === undefined ? [] : [{ text, href }];
    }),
    here: here.map(advised),
    others: {
      title: others.length === 0 ? "" : t("advice.others", { count: others.length, files: count }),
      items: others.slice(0, most).map(advised),
    },
  };
}
