import { pick, randomFrom } from "#lib/cover/seed.ts";

/** Changing it changes every generated article: figures of two runs compare only at one seed. */
const seed = "tribune";

const words = {
  fr: [
    "la loi",
    "le texte",
    "une commission",
    "les citoyens",
    "des données",
    "un débat",
    "le vote",
  ],
  en: ["the law", "the text", "a committee", "citizens", "data", "a debate", "the vote"],
} as const;

const themes = ["cybersecurite", "donnees", "territoires", "justice", "europe", "ecoles"];

/** The languages that the interface has, in the order in which a site would get more of them. */
const languages = ["fr", "en", "de", "nl", "es", "it", "pt", "ar"] as const;

/**
 * Works, each in the first `count` languages, about 700 words a text, with headings, lists, links
 * and a callout. From the third language on the words are the English ones: what a language costs is
 * counted here, not how it reads.
 */
export function corpus(works: number, count = 2): Record<string, string> {
  const random = randomFrom(seed);
  const spoken = languages.slice(0, count);
  const files: Record<string, string> = {
    "site.yaml": `languages: [${spoken.join(", ")}]\n`,
    "themes.yaml": themes.map((key) => themeYaml(key, spoken)).join(""),
  };
  for (let index = 0; index < works; index += 1) {
    const day = new Date(Date.UTC(2005, 0, 1) + index * 40_000_000).toISOString().slice(0, 10);
    const key = `${day}-article-${index}`;
    for (const locale of spoken) {
      files[`articles/${key}/${locale}.mdx`] = article(locale, index, day, random);
    }
  }
  return files;
}

function themeYaml(key: string, spoken: readonly string[]): string {
  const texts = spoken.map((locale) => `${locale}: ${key}`).join(", ");
  return `${key}:\n  name: { ${texts} }\n  slug: { ${texts} }\n`;
}

function article(locale: string, index: number, day: string, random: () => number): string {
  const spoken = locale === "fr" ? words.fr : words.en;
  const sentence = (length: number) =>
    `${Array.from({ length }, () => pick(random, spoken)).join(" ")}.`;
  const paragraph = () => Array.from({ length: 5 }, () => sentence(9)).join(" ");
  const sections = Array.from(
    { length: 4 },
    (_, section) =>
      `## ${sentence(4)}\n\n${paragraph()}\n\n- ${sentence(6)}\n- ${sentence(6)}\n\n${section === 1 ? `<Callout tone="info">\n\n${sentence(12)}\n\n</Callout>\n\n` : ""}${paragraph()}`,
  );
  const mark = locale === "fr" ? "suite" : "more";
  return `---
title: "Article ${index} ${sentence(5).slice(0, -1)}"
date: ${day}
summary: "${sentence(20)}"
themes: [${themes[index % themes.length]}, ${themes[(index + 1) % themes.length]}]
---

${paragraph()}

{/* ${mark} */}

${sections.join("\n\n")}
`;
}
