import type { Example } from "../checks/rules/examples/example.ts";
import {
  type EditorLanguage,
  type EditorTexts,
  editorLanguages,
} from "../i18n/editor-languages.ts";

/** Texts by their path in a content directory. */
export type Texts = Readonly<Record<string, string>>;

const words: EditorTexts<Record<"title" | "summary" | "text", string>> = {
  fr: {
    title: "Le conseil de mars",
    summary: "Le conseil municipal a voté le budget de l’année, qui donne la priorité aux écoles.",
    text: "Le conseil a voté le budget.",
  },
  en: {
    title: "The March council",
    summary: "The town council has voted the year’s budget, which puts schools first.",
    text: "The council voted the budget.",
  },
};

const neighbours = {
  budget: { fr: "Le budget de la commune", en: "The town’s budget" },
  revenue: { fr: "## Les recettes", en: "## Revenue" },
  schools: { fr: "ecoles", en: "schools" },
} satisfies Record<string, EditorTexts>;

/** What is played in examples, and what is said in it: as much as is looked at. */
const played = {
  mp3: "ID3",
  mp4: "\0\0\0\u0018ftypmp42",
  txt: "…",
  vtt: "WEBVTT\n\n00:01.000 --> 00:02.000\n…\n",
};

const folder = "articles/2026-03-02-conseil";

/** The files among which an example's text stands where it says, and the text's first line, from 0. */
export function placed(
  { place, file: name }: Example,
  text: string,
  locale: EditorLanguage,
): { readonly texts: Texts; readonly line: number } {
  const file = `${folder}/${locale}.mdx`;
  const others = around(locale);
  if (place === "files") return { texts: { ...others, ...listed(text, locale) }, line: 0 };
  if (place === "redirects") return { texts: { ...others, "redirects.yaml": text }, line: 0 };
  if (place === "file") {
    const path = name?.replace("{locale}", locale) ?? file;
    return { texts: { ...others, [path]: text }, line: 0 };
  }
  if (place === "fields")
    return { texts: { ...others, [file]: withFields(text, locale) }, line: 1 };
  const whole = article(locale, {}, text);
  return { texts: { ...others, [file]: whole }, line: whole.split("\n").indexOf("---", 1) + 2 };
}

function article(
  locale: EditorLanguage,
  fields: Texts = {},
  text: string = words[locale].text,
): string {
  const { title, summary } = words[locale];
  const all = { title, date: "2026-03-02", summary, themes: "[finances]", ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join("")}---\n\n${text}\n`;
}

/** An article that begins with these fields; it has of the usual ones only what they do not say. */
function withFields(text: string, locale: EditorLanguage): string {
  const said = new Set(text.split("\n").map((line) => line.split(":")[0]));
  const [, ...rest] = article(locale).split("\n");
  return ["---", text, ...rest.filter((line) => !said.has(line.split(":")[0]))].join("\n");
}

/** A list of paths as files: articles, and others whose bytes nobody reads. */
function listed(text: string, locale: EditorLanguage): Texts {
  const paths = text.split("\n");
  return Object.fromEntries(
    paths.map((path) => [path, path.endsWith(".mdx") ? article(locale, { title: path }) : "…"]),
  );
}

/** Two other articles, one of them a draft, an image, a table, and the article's other language. */
function around(locale: EditorLanguage): Texts {
  const { budget, revenue, schools } = neighbours;
  const [other = locale] = editorLanguages.filter((each) => each !== locale);
  const draft = { title: schools[locale], slug: schools[locale], draft: "true" };
  return {
    "themes.yaml":
      "finances:\n  name: { fr: Finances, en: Finances }\n  slug: { fr: finances, en: finances }\n",
    "people.yaml": "ana: { name: Ana Ruiz }\n",
    "site.yaml":
      "embeds: [tube.example.org]\nkinds: { release: { fr: Communiqué, en: Press release } }\n",
    "series.yaml": `${schools[locale]}: { name: ${schools[locale]}, slug: ${schools[locale]} }\n`,
    [`${folder}/${other}.mdx`]: article(other, { updated: "2026-03-10" }),
    [`${folder}/vote.png`]: "…",
    [`${folder}/budget.csv`]: "…",
    ...Object.fromEntries(
      (["mp3", "mp4", "txt", "vtt"] as const).map((kind) => [
        `${folder}/${locale === "fr" ? "seance" : "session"}.${kind}`,
        played[kind],
      ]),
    ),
    [`articles/2026-02-10-budget/${locale}.mdx`]: article(
      locale,
      { title: budget[locale], date: "2026-02-10" },
      revenue[locale],
    ),
    [`articles/2026-02-20-ecoles/${locale}.mdx`]: article(locale, draft),
  };
}
