import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { bilingual } from "../../content/messages.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { type Locale, otherLocale } from "../../i18n/locales.ts";
import { startOf, type Text } from "../text.ts";

/** Words that hold sentences together, and that the other language does not have. */
const small: Record<Locale, ReadonlySet<string>> = {
  fr: new Set(
    "le la les un une des du de et est sont dans pour par sur avec que qui ce cette ces au aux ne pas plus se sa ses leur leurs il elle ils nous vous mais ou où dont été".split(
      " ",
    ),
  ),
  en: new Set(
    "the a an of and is are was were in for by with that which this these those to not it its their they we you but or where been has have had from at as be".split(
      " ",
    ),
  ),
};

const names = {
  fr: bilingual({ fr: "français", en: "French" }),
  en: bilingual({ fr: "anglais", en: "English" }),
};

/** A title or a name is short, and may well be foreign: shorter passages are not judged. */
const leastWords = 12;

/**
 * A paragraph whose small words are mostly those of the other language. Cautious: quotations are
 * left out, and a passage is reported only if there is hardly any doubt.
 */
export function wrongLanguage({ file, locale, tree, at }: Text): Problem[] {
  const problems: Problem[] = [];
  const other = otherLocale(locale);
  visit(tree, (node) => {
    if (node.type === "blockquote" || (node.type === "mdxJsxFlowElement" && node.name === "Quote"))
      return SKIP;
    if (node.type !== "paragraph") return undefined;
    const words =
      textOf(node)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    if (words.length < leastWords) return SKIP;
    const count = (language: Locale) => words.filter((word) => small[language].has(word)).length;
    if (count(other) >= words.length / 5 && count(locale) * 4 <= count(other)) {
      const about = { expected: names[locale], found: names[other] };
      problems.push(warning(file, "wrong-language", at(startOf(node)), about));
    }
    return SKIP;
  });
  return problems;
}
