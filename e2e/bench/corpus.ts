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

/** Works in both languages, about 700 words each, with headings, lists, links and a callout. */
export function corpus(works: number): Record<string, string> {
  const random = randomFrom(seed);
  const files: Record<string, string> = { "themes.yaml": themes.map(themeYaml).join("") };
  for (let index = 0; index < works; index += 1) {
    const day = new Date(Date.UTC(2005, 0, 1) + index * 40_000_000).toISOString().slice(0, 10);
    const key = `${day}-article-${index}`;
    files[`articles/${key}/fr.mdx`] = article("fr", index, day, random);
    files[`articles/${key}/en.mdx`] = article("en", index, day, random);
  }
  return files;
}

function themeYaml(key: string): string {
  return `${key}:\n  name: { fr: ${key}, en: ${key} }\n  slug: { fr: ${key}, en: ${key} }\n`;
}

function article(locale: "fr" | "en", index: number, day: string, random: () => number): string {
  const sentence = (length: number) =>
    `${Array.from({ length }, () => pick(random, words[locale])).join(" ")}.`;
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
