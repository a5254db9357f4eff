import type { EditorLanguage } from "#lib/i18n/editor-languages.ts";

const syllables = {
  fr: "ba bre cha ci co cre da de di do fa fi fran ga gi gou gra jo la le lo lu ma men mi mo na ni no pa pe pla po pre pu ra re ri ro sa se si so sou ta te ti tra tu va ve vi vo",
  en: "ba ber bri ca ce con da de der di fa fer fi for ga gen gra ha hel in ka la lea li lo ma men mi mo na ne no pa per pla po pre ra re ri ro sa se shi so sta ta te ti tri un va ver wa wi",
};
const endings = {
  fr: ["té", "tion", "ment", "ique", "able", "age", "eur", "ée", "s", "e", "er", "ance"],
  en: ["ity", "tion", "ment", "ing", "able", "age", "er", "ed", "s", "e", "ly", "ance"],
};
const common = {
  fr: "le la les de des du un une et à en dans pour par sur qui que est sont ce cette au aux il elle".split(
    " ",
  ),
  en: "the of and to in a is that for it as was with on by at from this an be are or its".split(
    " ",
  ),
};

/** How many different words a language has, common ones aside. */
const size = 30_000;

/** Words as often as languages have them: the n-th about 1/n as often as the first (Zipf). */
export function vocabulary(locale: EditorLanguage, random: () => number) {
  const parts = syllables[locale].split(" ");
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const words = Array.from({ length: size }, () => {
    const stem = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(parts)).join("");
    return `${stem}${one(endings[locale])}`;
  });
  const nth = () => Math.floor(size ** random() * 1.0001) - 1;
  return {
    words,
    /** The next word of a text: nearly every second one is common. */
    next: () => (random() < 0.45 ? one(common[locale]) : (words[Math.max(0, nth())] ?? "")),
  };
}
