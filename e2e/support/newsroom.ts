import type { Content } from "./workspace.ts";

/** How many there are of each: more themes than a masthead has room for, more authors than a desk. */
const count = { themes: 60, authors: 40, articles: 120 };

const givenNames = ["Ada", "Bram", "Cleo", "Dov", "Esme", "Finn", "Greta", "Hugh"];
const familyNames = ["Ashgrove", "Brindle", "Calloway", "Dunmere", "Eddowes"];
const places = ["Harbour", "Market", "Mill", "Orchard", "Quarry", "Tannery"];
const affairs = [
  ...["budget", "buses", "cinemas", "drains", "elections"],
  ...["fisheries", "gardens", "housing", "inquests", "jobs"],
];

const authorKey = (index: number) => `writer-${index + 1}`;
const themeKey = (index: number) => `beat-${index + 1}`;
const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A theme is an affair of a place, so that none has the name of another. */
const themeName = (index: number) =>
  `${of(places, Math.floor(index / affairs.length))} ${of(affairs, index)}`;
const authorName = (index: number) =>
  `${of(givenNames, index)} ${of(familyNames, Math.floor(index / givenNames.length))}`;
const slugOf = (name: string) => name.toLowerCase().replaceAll(" ", "-");

const siteYaml = `name: The Larkmere Ledger
tagline: What the town decides, and who decided it
description: A newsroom of forty that reads the minutes so that the town need not.
publisher: { kind: organization, name: Larkmere Ledger Society, url: "https://ledger.example/" }
languages: [en]
timeZone: Europe/London
notice: Larkmere is an invented town.
`;

function themesYaml(): string {
  const themes = Array.from({ length: count.themes }, (_, index) => {
    const name = themeName(index);
    return `${themeKey(index)}: { name: ${name}, slug: ${slugOf(name)} }\n`;
  });
  return themes.join("");
}

function peopleYaml(): string {
  const people = Array.from(
    { length: count.authors },
    (_, index) => `${authorKey(index)}: { name: ${authorName(index)}, role: Reporter }\n`,
  );
  return people.join("");
}

function article(index: number): string {
  const theme = themeName(index % count.themes);
  const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const authors = [authorKey(index % count.authors)];
  if (index % 3 === 0) authors.push(authorKey((index + 7) % count.authors));
  return `---
title: "${theme}: what the committee agreed on day ${index + 1}"
slug: ${slugOf(theme)}-${index + 1}
date: ${day}T09:30:00Z
summary: "The committee on ${theme.toLowerCase()} met for the ${index + 1}th time, and its minutes are open."
themes: [${themeKey(index % count.themes)}]
authors: [${authors.join(", ")}]
---

The committee on ${theme.toLowerCase()} met in the town hall. Its minutes are open to everybody.

{/* more */}

## What was agreed

- The work begins in ${of(["spring", "summer", "autumn"], index)}.
- Its cost is ${index + 1},000 pounds.
`;
}

const aboutPage = `---
title: "About the Ledger"
slug: about-us
summary: "Who writes the Ledger, and how to reach the desk."
menu: header
---

The Ledger belongs to its readers. The desk answers at [desk@ledger.example](mailto:desk@ledger.example).
`;

/** The site of an invented newsroom in English. */
export const newsroom: Exclude<Content, string> = {
  "site.yaml": siteYaml,
  "themes.yaml": themesYaml(),
  "people.yaml": peopleYaml(),
  "pages/about/en.mdx": aboutPage,
  ...Object.fromEntries(
    Array.from({ length: count.articles }, (_, index) => [
      `articles/2025-${String(index + 1).padStart(3, "0")}/en.mdx`,
      article(index),
    ]),
  ),
};
