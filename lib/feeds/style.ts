import type { Accent } from "../content/colours/accent.ts";
import { colourTokens } from "../content/colours/tokens.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";

/** Words as a string of CSS (CSS Syntax Level 3, 4.3.5). */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n]/g, (each) => `\\${each.charCodeAt(0).toString(16)} `)}"`;

/** How an RSS or Atom feed looks to someone who opens it in a browser, beginning with what it is. */
export function feedStyle(locale: Locale, accent?: Accent): string {
  return `@namespace atom "http://www.w3.org/2005/Atom";
:root {
  ${colourTokens(accent)};
  display: block;
  direction: ${directionOf(locale)};
  max-width: 40rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  color-scheme: light dark;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.55 Georgia, "Times New Roman", serif;
}
:root::before {
  display: block;
  padding: 1rem 1.25rem;
  border: 1px solid var(--site, var(--rule-strong));
  border-inline-start-width: 0.4rem;
  font-family: system-ui, sans-serif;
  font-size: 1rem;
  content: ${quoted(translator(locale)("feeds.style"))};
}
* { display: none; }
channel, item, title, description, atom|title, atom|subtitle, atom|summary, atom|entry { display: block; }
channel > title, atom|feed > atom|title { margin-block: 2rem 0; font-size: 2.25rem; font-weight: 700; }
item, atom|entry {
  margin-block-start: 1.5rem;
  padding-block-start: 1.5rem;
  border-block-start: 1px solid var(--rule);
}
item > title, atom|entry > atom|title { font-size: 1.35rem; font-weight: 600; line-height: 1.25; }
/* Each text as its first letter runs: a feed may have texts of two directions. */
title, description, atom|title, atom|subtitle, atom|summary { unicode-bidi: plaintext; }
item > link, atom|entry > atom|id { overflow-wrap: anywhere; }
item > link { display: block; unicode-bidi: plaintext; color: var(--link); font: 0.9rem system-ui, sans-serif; }
`;
}
