import type { Paragraph, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { bilingual } from "../../content/bilingual.ts";
import { type Problem, warning } from "../../content/problem.ts";
import { type Locale, otherLocale } from "../../i18n/locales.ts";
import { type ArticleText, startOf } from "../article-text.ts";

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
 * A paragraph whose small words are mostly those of the other language; or, where each is too short to
 * tell, a text whose paragraphs taken together are. Cautious: quotations are left out, and a passage is
 * reported only if there is hardly any doubt.
 */
export function wrongLanguage({ file, locale, tree, at }: ArticleText): Problem[] {
  const other = otherLocale(locale);
  const about = { expected: names[locale], found: names[other] };
  const paragraphs = ownParagraphs(tree);
  const foreign = paragraphs.filter(({ words }) => isIn(other, locale, words));
  const [first] = paragraphs;
  if (foreign.length > 0 || first === undefined) {
    return foreign.map(({ node }) => warning(file, "wrong-language", at(startOf(node)), about));
  }
  const all = paragraphs.flatMap(({ words }) => words);
  if (!isIn(other, locale, all)) return [];
  return [warning(file, "wrong-language", at(startOf(first.node)), { ...about, whole: "yes" })];
}

/** Whether words are of a language rather than of another one, with hardly any doubt. */
function isIn(language: Locale, another: Locale, words: readonly string[]): boolean {
  if (words.length < leastWords) return false;
  const count = (tongue: Locale) => words.filter((word) => small[tongue].has(word)).length;
  return count(language) >= words.length / 5 && count(another) * 4 <= count(language);
}

/** The paragraphs of a text that are its writer's own, each with its words in lower case. */
export function ownParagraphs(
  tree: Root,
): readonly { node: Paragraph; words: readonly string[] }[] {
  const found: { node: Paragraph; words: readonly string[] }[] = [];
  visit(tree, (node) => {
    if (node.type === "blockquote" || (node.type === "mdxJsxFlowElement" && node.name === "Quote"))
      return SKIP;
    if (node.type !== "paragraph") return undefined;
    const words =
      textOf(node)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    found.push({ node, words });
    return SKIP;
  });
  return found;
}
