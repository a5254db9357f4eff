import { SKIP, visit } from "unist-util-visit";
import { bilingual } from "../../content/bilingual.ts";
import { alertTones } from "../../content/body/alerts.ts";
import { type Problem, warning } from "../../content/problem.ts";
import type { Localized } from "../../i18n/locales.ts";
import { type ArticleText, endOf, startOf } from "../article-text.ts";
import { proseOf } from "./prose.ts";

/** A sign of another tool's Markdown, and what to type for it here. */
interface Foreign {
  /** Found in running text, as it is written in the file. */
  readonly pattern: RegExp;
  readonly remedy: (match: RegExpExecArray) => Localized;
}

const alertNames = Object.keys(alertTones)
  .map((name) => `[!${name.toUpperCase()}]`)
  .join(", ");
const box: Localized = {
  fr: "Un encadré s’écrit avec <Callout>, seul sur sa ligne, puis le texte, puis </Callout>, seul sur la sienne.",
  en: "A box is written with <Callout>, alone on its line, then the text, then </Callout>, alone on its own.",
};
const alert: Localized = {
  fr: `Un encadré commence par ${alertNames}, seul sur sa ligne ; avec un titre à lui, il s’écrit avec <Callout title="…">.`,
  en: `A box begins with ${alertNames}, alone on its line; with a title of its own, it is written with <Callout title="…">.`,
};
const contents: Localized = {
  fr: "Le sommaire se fait de lui-même à partir des intertitres : retirez cette ligne.",
  en: "The table of contents is made from the headings by itself: take this line out.",
};
const emphasis = (text = ""): Localized => ({
  fr: `Pour mettre des mots en valeur, écrivez **${text}**.`,
  en: `To bring words out, write **${text}**.`,
});

const foreign: readonly Foreign[] = [
  {
    pattern: /(?<![=\w])==([^\s=](?:[^=\n]{0,200}[^\s=])?)==(?![=\w])/g,
    remedy: ([, text]) => emphasis(text),
  },
  {
    pattern: /(?<![+\w])\+\+([^\s+](?:[^+\n]{0,200}[^\s+])?)\+\+(?![+\w])/g,
    remedy: ([, text]) => emphasis(text),
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([^\s^[\]]{1,20})\^/gu,
    remedy: ([, text = ""]) => ({
      fr: `Un exposant s’écrit <sup>${text}</sup>.`,
      en: `What is raised is written <sup>${text}</sup>.`,
    }),
  },
  {
    pattern: /!?\[\[(?!toc\]\])([^[\]\n|]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/gi,
    remedy: ([whole, target = "", words]) =>
      whole.startsWith("!")
        ? {
            fr: `Une image s’écrit ![ce qu’elle montre](${target}).`,
            en: `An image is written ![what it shows](${target}).`,
          }
        : {
            fr: `Un lien s’écrit [${words ?? target}](/fr/articles/…).`,
            en: `A link is written [${words ?? target}](/en/articles/…).`,
          },
  },
  { pattern: /^\[\[?_?(?:toc|table of contents)_?\]\]?$/gim, remedy: () => contents },
  { pattern: /^\[![a-z][a-z-]{0,30}\][+-]?/gim, remedy: () => alert },
  { pattern: /^:::+[ \t]*\{?\.?\w*/gm, remedy: () => box },
  { pattern: /^[!?]{3}\+?[ \t]+\w+/gm, remedy: () => box },
  {
    pattern: /(?<![\w:]):(?:[a-z]+(?:_[a-z]+)*|\+1|-1):(?![\w:])/g,
    remedy: () => ({
      fr: "Collez l’émoji lui-même, ou retirez ces signes.",
      en: "Paste the emoji itself, or take these signs out.",
    }),
  },
  {
    pattern: /(?<![\\$\w])\$\$?\\?[^\s$](?:[^$\n]{0,200}[\\^_][^$\n]{0,200})\$\$?(?![$\w])/g,
    remedy: () => ({
      fr: "Une formule s’écrit en texte, avec <sup>…</sup> et <sub>…</sub>.",
      en: "A formula is written as text, with <sup>…</sup> and <sub>…</sub>.",
    }),
  },
  {
    pattern: /(?<=\S)\^\[([^\]\n]{1,300})\]/g,
    remedy: () => ({
      fr: "Une note s’écrit [^1], et plus bas, seule sur sa ligne, [^1]: son texte.",
      en: "A note is written [^1], and below, alone on its line, [^1]: its text.",
    }),
  },
];

/** What other tools' Markdown has and this site has not, each with what to type here. */
export function otherMarkdown(text: ArticleText): Problem[] {
  const problems = struck(text);
  for (const { source, offset } of proseOf(text)) {
    for (const { pattern, remedy } of foreign) {
      for (const match of source.matchAll(pattern)) {
        problems.push(told(text, offset + match.index, match[0], remedy(match)));
      }
    }
  }
  return problems;
}

/** One sign ~ on each side strikes out here, and lowers elsewhere: H~2~O. */
function struck(text: ArticleText): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, "delete", (node) => {
    const from = startOf(node);
    const source = text.body.slice(from, endOf(node));
    if (source.startsWith("~~")) return SKIP;
    const words = source.slice(1, -1);
    const remedy = {
      fr: `Un indice s’écrit <sub>${words}</sub> ; ce qui est rayé, ~~${words}~~.`,
      en: `What is lowered is written <sub>${words}</sub>; what is struck out, ~~${words}~~.`,
    };
    problems.push(told(text, from, source, remedy));
    return SKIP;
  });
  return problems;
}

function told(text: ArticleText, offset: number, found: string, remedy: Localized): Problem {
  const short = found.length > 60 ? `${found.slice(0, 59)}…` : found;
  const about = { found: short, remedy: bilingual(remedy) };
  return warning(text.file, "other-markdown", text.at(offset), about);
}
