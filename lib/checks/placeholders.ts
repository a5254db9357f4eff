import { editorLanguageFor } from "../i18n/editor-languages.ts";
import { knownLanguage } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";

/** What stands before all that waits for an editor's own words: a rule finds each. */
export const waits = "✎";

type Texts = Readonly<Record<"summary" | "lead" | "rest", string>>;

/** What stands in a new text until it is written, in the text's own language. */
const texts: Readonly<Record<string, Texts>> & { readonly en: Texts } = {
  fr: {
    summary: "✎ Résumé à écrire : une ou deux phrases qui se lisent seules dans les listes.",
    lead: "✎ Ce que montrent les listes : quelques phrases, ou une liste.",
    rest: "✎ La suite du texte.",
  },
  en: {
    summary: "✎ Summary to be written: one or two sentences that are read by themselves in lists.",
    lead: "✎ What lists show: a few sentences, or a list.",
    rest: "✎ The rest of the text.",
  },
  de: {
    summary: "✎ Hier fehlt die Zusammenfassung: ein, zwei Sätze, die in Listen für sich stehen.",
    lead: "✎ Was die Listen zeigen: einige Sätze oder eine Aufzählung.",
    rest: "✎ Der weitere Text.",
  },
  nl: {
    summary:
      "✎ Nog te schrijven samenvatting: een of twee zinnen die in lijsten op zichzelf staan.",
    lead: "✎ Wat de lijsten tonen: enkele zinnen, of een opsomming.",
    rest: "✎ Het vervolg van de tekst.",
  },
  es: {
    summary: "✎ Resumen por escribir: una o dos frases que se entiendan solas en las listas.",
    lead: "✎ Lo que muestran las listas: unas frases o una enumeración.",
    rest: "✎ El resto del texto.",
  },
  it: {
    summary: "✎ Sommario da scrivere: una o due frasi che negli elenchi si leggono da sole.",
    lead: "✎ Ciò che mostrano gli elenchi: qualche frase o una lista.",
    rest: "✎ Il seguito del testo.",
  },
  pt: {
    summary: "✎ Resumo por escrever: uma ou duas frases que se leem sozinhas nas listas.",
    lead: "✎ O que as listas mostram: algumas frases ou uma enumeração.",
    rest: "✎ O resto do texto.",
  },
  ar: {
    summary: "✎ ملخّص يُكتب هنا: جملة أو جملتان تُقرآن وحدهما في القوائم من غير النصّ.",
    lead: "✎ ما يظهر في القوائم: بضع جمل أو قائمة قصيرة.",
    rest: "✎ بقيّة النصّ.",
  },
};

/** What waits for an editor's own words in a new text of a language, and its excerpt's mark. */
export function placeholdersIn(locale: Locale): Texts & { readonly mark: string } {
  const mark = editorLanguageFor(locale) === "fr" ? "suite" : "more";
  return { ...(texts[knownLanguage(locale)?.tag ?? "en"] ?? texts.en), mark };
}
