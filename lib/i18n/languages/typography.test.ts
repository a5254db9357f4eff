import { expect, test } from "vitest";
import { typeset } from "../typography.ts";

const narrow = "\u202f";
const wide = "\u00a0";

/** By language: what is typed, and how it is set; “·” is a narrow no-break space, “~” a wide one. */
const set: Readonly<Record<string, readonly (readonly [typed: string, set: string])[]>> = {
  fr: [
    ["Vraiment ?", "Vraiment·?"],
    ["Vraiment?", "Vraiment·?"],
    ["Oui ; non !", "Oui·; non·!"],
    ["« oui »", "«·oui·»"],
    ["«oui»", "«·oui·»"],
    ["Le scrutin : 388 voix", "Le scrutin~: 388~voix"],
    ["l'État", "l’État"],
    ["12 345 euros", "12·345 euros"],
    ["art. 5 de la loi n° 78", "art.~5 de la loi n°~78"],
    ["Quoi ?!", "Quoi·?!"],
  ],
  en: [
    ["Really? It's so: yes!", "Really? It’s so: yes!"],
    ["rock'n'roll", "rock’n’roll"],
  ],
  de: [
    ["z. B. Nr. 5", "z.~B. Nr.~5"],
    ["i. d. R. und u. U.", "i.~d.~R. und u.~U."],
    ["§ 5 Abs. 2, §§ 6 und 7, S. 12", "§~5 Abs.~2, §§~6 und 7, S.~12"],
    ["50 % von 3 Mio. Euro", "50~% von 3~Mio. Euro"],
    ["um 14:05 Uhr", "um 14:05~Uhr"],
    ["Teilen …", "Teilen~…"],
    ["Wie geht's?", "Wie geht’s?"],
  ],
  nl: [
    ["'s avonds", "’s avonds"],
    ["'s-Gravenhage", "’s-Gravenhage"],
    ["'t Is zo'n dag", "’t Is zo’n dag"],
    ["de foto's van de jaren '90", "de foto’s van de jaren ’90"],
    ["nr. 5, art. 3: € 10 of 50 %", "nr.~5, art.~3: €~10 of 50~%"],
  ],
  es: [
    ["EE. UU.", "EE.~UU."],
    ["p. ej., el art. 5 y el n.º 3", "p.~ej., el art.~5 y el n.º~3"],
    ["50 % de 12 000 €", "50~% de 12·000~€"],
  ],
  it: [
    ["un po' d'Italia", "un po’ d’Italia"],
    ["l'89% e dell'11 settembre", "l’89% e dell’11 settembre"],
    ["l'«Europa» degli anni '90", "l’«Europa» degli anni ’90"],
    ["n. 5, art. 3, artt. 4 e 5", "n.~5, art.~3, artt.~4 e 5"],
    ["€ 10, 50 %", "€~10, 50~%"],
  ],
  pt: [
    ["o n.º 5, o nº 6 e o art. 7", "o n.º~5, o nº~6 e o art.~7"],
    ["50 % de 12 000 €", "50~% de 12·000~€"],
    ["R$ 10", "R$~10"],
    ["copo d'água", "copo d’água"],
  ],
  ar: [["لماذا؟ «لا»، نعم", "لماذا؟ «لا»، نعم"]],
};

test.each(
  Object.entries(set).flatMap(([tag, pairs]) => pairs.map((pair) => [tag, ...pair] as const)),
)("in %s, %j is set as %j", (tag, typed, wanted) => {
  expect(typeset(typed, tag)).toBe(wanted.replaceAll("·", narrow).replaceAll("~", wide));
});

test.each([
  ["fr", "https://exemple.fr/?a=1;b=2"],
  ["fr", "à 10:30"],
  ["fr", `déjà${narrow}!`],
  ["en", "Really? Yes; “so”: 12 000!"],
  ["de", "Berlin! „Nein?“ (z.B. so): 12,5"],
  ["nl", "'een citaat' van '50' woorden: https://voorbeeld.nl/?q='s"],
  ["es", "¿Qué? ¡No! «Sí»: la 1:05"],
  ["it", "Perché? «No»: è l’una!"],
  ["pt", "«Sim»: não? Às 14h05!"],
])("in %s, %j stays as it is", (tag, text) => {
  expect(typeset(text, tag)).toBe(text);
});

test("typesetting twice changes nothing more", () => {
  const once = typeset("« Oui ! » : 12 000 voix ?", "fr");
  expect(typeset(once, "fr")).toBe(once);
});

test("a language without a folder stays as it was typed", () => {
  expect(typeset("Hi ! It's", "br")).toBe("Hi ! It's");
});
