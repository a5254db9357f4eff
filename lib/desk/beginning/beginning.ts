import { isTitle, pathOf, skeletonOf } from "../../checks/article-template.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { isDay } from "../../content/dates.ts";
import { hasLanguage } from "../../content/site.ts";
import { folderOf } from "../../content/text-names.ts";
import type { Locale } from "../../i18n/locales.ts";
import { isRefusal, type Refusal } from "../saving/outcome.ts";
import type { Saving } from "../saving/saving.ts";
import type { DeskPerson } from "../session/person.ts";
import { isTaken, pageKeyOf, pageSkeleton } from "./page-template.ts";

/** What a text that is to be begun is: an article, or a page about the site. */
export const kindsBegun = ["article", "page"] as const;

/** What somebody says of a text that is to be begun, as it was typed. */
export interface Beginning {
  readonly kind: (typeof kindsBegun)[number];
  readonly title: string;
  readonly locale: string;
  readonly themes: readonly string[];
  readonly date: string;
}

/** What keeps it from being begun. */
export type BeginProblem = "title" | "locale" | "themes" | "no-themes" | "date" | "taken" | "there";

/** It stands at the desk; or why it does not. */
export type BeginResult =
  | { readonly begun: string; readonly locale: Locale }
  | { readonly problems: readonly BeginProblem[] }
  | { readonly refusal: Refusal };

/** A text by its key, with the file that it begins as. */
interface NewText {
  readonly key: string;
  readonly path: string;
  readonly text: string;
}

/** What a form says. */
export function beginningIn(form: URLSearchParams): Beginning {
  return {
    kind: kindsBegun.find((each) => each === form.get("kind")) ?? "article",
    title: (form.get("title") ?? "").trim(),
    locale: form.get("locale") ?? "",
    themes: form.getAll("themes"),
    date: form.get("date") ?? "",
  };
}

/** Begins a text: saves a file that only waits for its words, as a draft that has no readers. */
export async function beginText(
  saving: Pick<Saving, "open" | "save">,
  beginning: Beginning,
  catalogue: Catalogue,
  person: DeskPerson,
): Promise<BeginResult> {
  const problems = problemsOf(beginning, catalogue);
  const made = problems.length === 0 ? newText(beginning) : undefined;
  if (made === undefined) return { problems: problems.length > 0 ? problems : ["title"] };
  const { key, path, text } = made;
  const there = await saving.open(key);
  if (isRefusal(there)) return { refusal: there };
  if (there.files.length > 0) return { problems: ["there"] };
  const file = { path, bytes: Buffer.from(text), base: undefined };
  const saved = await saving.save({ key, files: [file], person });
  if (isRefusal(saved)) return { refusal: saved };
  // Somebody else was quicker.
  if ("conflicts" in saved) return { problems: ["there"] };
  return { begun: key, locale: beginning.locale };
}

function problemsOf(
  { kind, title, locale, themes, date }: Beginning,
  { site, themes: known = [] }: Catalogue,
): readonly BeginProblem[] {
  const problems: BeginProblem[] = [];
  if (!isTitle(title)) problems.push("title");
  if (!hasLanguage(site, locale)) problems.push("locale");
  if (kind === "page") {
    if (problems.length === 0 && isTaken(pageKeyOf(title) ?? "", locale)) problems.push("taken");
    return problems;
  }
  const isKnown = (theme: string) => known.some(({ key }) => key === theme);
  if (known.length === 0) problems.push("no-themes");
  else if (themes.length === 0 || !themes.every(isKnown)) problems.push("themes");
  if (!isDay(date)) problems.push("date");
  return problems;
}

function newText({ kind, title, locale, themes, date }: Beginning): NewText | undefined {
  if (kind === "page") {
    const key = pageKeyOf(title);
    if (key === undefined) return undefined;
    const path = `pages/${key}/${locale}.mdx`;
    return { key: `pages/${key}`, path, text: pageSkeleton(title, locale) };
  }
  const wanted = { title, themes, locale, date };
  const path = pathOf(wanted);
  if (path === undefined) return undefined;
  const key = folderOf(path).split("/").at(-1) ?? "";
  return { key, path, text: skeletonOf(wanted) };
}
