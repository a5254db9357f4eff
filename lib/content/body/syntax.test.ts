import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { validateBody } from "./validate-body.ts";

/** ‸ stands right before each sign that must be told. */
const mark = "‸";

/** A text with its mistakes, what the messages tell one to type, and the text after that. */
const cases: readonly [wrong: string, told: readonly string[], right: string][] = [
  [
    "Un ‸{x y}.\n\nDeux ‸<3.\n\nTrois ‸{z w}.",
    ["\\{", "&lt;", "\\{"],
    "Un \\{x y}.\n\nDeux &lt;3.",
  ],
  ["‸{{ page.titre | majuscules }}", ["\\{\\{"], "\\{\\{ page.titre | majuscules }}"],
  ["‸{\\{ page.titre }}", ["\\{"], "\\{\\{ page.titre }}"],
  ["\\{‸{ x }}", ["\\{"], "\\{\\{ x }}"],
  ["Le {/* note */} mot ‸{/* sans fin", ["*/}"], "Le {/* note */} mot {/* sans fin */}"],
  ["Un mot ‸{#ancre} et ‸{.rouge}", ["à la fin de sa ligne", "retirez"], "## Un mot {#ancre}"],
  ["## **Un titre ‸{#ancre}**", ["« ## Le vote {#vote} »"], "## **Un titre** {#ancre}"],
  ["‸{#ancre}\n\n## Un ‸{#a\n\n- ‸{#b}", ["retirez"], "## Un {#a}"],
  [
    "## Un ‸{#le vote}",
    [
      "sans espace, cent signes au plus. Écrivez-en un autre à sa place. Vouliez-vous dire « le-vote »",
    ],
    "## Un {#le-vote}",
  ],
  ["## Un ‸{# #}\n\n## Deux ‸{#}\n\n## Trois ‸{#a&b}", ["« s »"], "## Un {#s}"],
  [
    "## Un {#a}\n\n## Deux ‸{/* #a */}",
    ["ligne 1 le porte déjà. Écrivez-en un autre à sa place. Vouliez-vous dire « a-2 »"],
    "## Un {#a}\n\n## Deux {/* #a-2 */}",
  ],
  ["## Vote\n\n## Deux ‸{#vote}", ["« vote-2 »"], "## Vote\n\n## Deux {#vote-2}"],
  [
    "## Un ‸{#contents-title}\n\n## Deux ‸{#fn-1}",
    ["elle-même", "« s-fn-1 »"],
    "## A {#contents-title-2}",
  ],
  ["## Un {/* # note, à revoir */}\n\nDeux {/* #12 */}", [], "A"],
  [`## Un ‸{#${"a".repeat(101)}}`, ["cent signes"], "A"],
  [
    "<Gallery>\n\n‸Un texte\n\n![a](b.png)\n\n</Gallery>",
    ["<Figure … /> sur sa ligne"],
    '<Gallery>\n<Figure src="b.png" alt="a" />\n</Gallery>\n\nUn texte',
  ],
  [
    'Un <Lang code="‸néerlandais">raad</Lang> et <Lang code="‸gr">x</Lang>',
    ["« nl »", "« el »"],
    'Un <Lang code="nl_BE">raad</Lang>',
  ],
  [
    '<Lang code="‸DK">\nA\n</Lang>\n\n<Lang code="‸English" />',
    ["« da »", "« en »"],
    '<Lang code="EN-us">\nA\n</Lang>',
  ],
  [
    '<Lang code="‸français québécois et">A</Lang>, <‸Lang>B</Lang>, <‸Lang ‸lang="nl">C</Lang>',
    ["nl, ar ou pt-BR"],
    "A",
  ],
  ['<‸span lang="nl">raad</span>', ['<Lang code="nl">ainsi</Lang>'], '<Lang code="nl">raad</Lang>'],
  [
    '‸<Lang code="nl">Un.\n\nDeux.</Lang>',
    ["chacun seul sur sa ligne"],
    '<Lang code="nl">\nUn.\n\nDeux.\n</Lang>',
  ],
  ["‸<Gallery>\n{/* vide */}\n</Gallery>", ["Une galerie"], "A"],
  ['Un ‸<Gallery><Figure src="b.png" alt="a" /></Gallery>', ["seules sur les leurs"], "A"],
  ['<Gallery>\n<‸img src="a.png">\n</Gallery>', ["![ce qu’elle montre](photo.jpg)"], "A"],
  [
    '<Gallery>\n{/* a */}\n<Figure src="a.png" alt="a" /> <Figure src="b.png" alt="b" />\n</Gallery>',
    [],
    "A",
  ],
  ["Un ‸<!-- more --> mot.", ["{/* more */}"], "Un {/* more */} mot."],
  ["‸<!-- un\n\n{deux} <b>\n\n-->\n\nfin", ["{/* … */}"], "{/* un\n\n{deux} <b>\n\n*/}\n\nfin"],
  ["‸<?php echo 1 ?>", ["retirez-le"], "Fin."],
  [
    "‸<www.exemple.fr/a>",
    ["[les mots du lien](https://www.exemple.fr/a)"],
    "[a](https://www.exemple.fr/a)",
  ],
  [
    "Voir ‸<https://exemple.fr/a b>",
    ["(https://exemple.fr/a%20b)"],
    "[a](https://exemple.fr/a%20b)",
  ],
  [
    '<‸iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="Un débat" frameborder="0" allowfullscreen></iframe>',
    ['<Embed url="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="Un débat" />'],
    '<Embed url="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="Un débat" />',
  ],
  [
    '‸<Embed url="https://tube.example.org/w/a" title="Un débat">',
    ["« /> »"],
    '<Embed url="https://tube.example.org/w/a" title="Un débat" />',
  ],
  [
    "<Figure src=‸“vote.png” alt=‸“Le vote” />",
    ['src="vote.png"', 'alt="Le vote"'],
    '<Figure src="vote.png" alt="Le vote" />',
  ],
  [
    '<Figure src=‸«\u00a0vote.png\u00a0» alt="Le vote" />',
    ['src="vote.png"'],
    '<Figure src="vote.png" alt="Le vote" />',
  ],
  [
    "<Callout tone=‸‘info’ title=‸’L’élue’>\nA\n</Callout>",
    ['tone="info"', 'title="L’élue"'],
    '<Callout tone="info" title="L’élue">\nA\n</Callout>',
  ],
  ["<Callout tone=‸info>\nA\n</Callout>", ['tone="info"'], '<Callout tone="info">\nA\n</Callout>'],
  [
    '<Figure src=‸"vote.png alt="Le vote" />',
    ['src="vote.png"'],
    '<Figure src="vote.png" alt="Le vote" />',
  ],
  [
    '<Figure src="vote.png" alt=‸"Le vote />\n\nSuite',
    ['alt="Le vote"'],
    '<Figure src="vote.png" alt="Le vote" />\n\nSuite',
  ],
  [
    '<Callout ‸title={"Date"}>\nA\n</Callout>',
    ['title="Date"'],
    '<Callout title="Date">\nA\n</Callout>',
  ],
  [
    '<Callout tone="info"‸, title="x">\nA\n</Callout>',
    ['nom="valeur"'],
    '<Callout tone="info" title="x">\nA\n</Callout>',
  ],
  ['‸<Callout tone="info"\n\nA', ["le signe >"], '<Callout tone="info">\n\nA\n\n</Callout>'],
  [
    "Avant ‸<Callout>\n\naprès",
    ["</Callout>, seul sur sa ligne"],
    "Avant\n\n<Callout>\n\naprès\n\n</Callout>",
  ],
  ['‸<Figure src="a.png" alt="Un vote">', ["« /> »"], '<Figure src="a.png" alt="Un vote" />'],
  [
    '<Callout tone="info">\nLa date limite.‸</Callout>',
    ["<Callout> et </Callout> chacun seul sur sa ligne"],
    '<Callout tone="info">\nLa date limite.\n</Callout>',
  ],
  [
    "‸<Callout>Un texte\nsur deux lignes\n</Callout>",
    ["<Callout> et </Callout> chacun seul sur sa ligne"],
    "<Callout>\nUn texte\nsur deux lignes\n</Callout>",
  ],
  [
    "‸<Callout>Un.\n\nDeux.</Callout>",
    ["chacun seul sur sa ligne"],
    "<Callout>\nUn.\n\nDeux.\n</Callout>",
  ],
  [
    "<Callout>\n- a\n- b‸</Callout>",
    ["chacun seul sur sa ligne"],
    "<Callout>\n- a\n- b\n</Callout>",
  ],
  ["- a ‸<Callout>\n\n</Callout>", ["hors des listes"], "- a\n\n<Callout>\n\n</Callout>"],
  ["<Callout>\nA\n</‸callout>", ["</Callout>, et non </callout>"], "<Callout>\nA\n</Callout>"],
  ["A\n\n‸</Callout>", ["ajoutez <Callout> au-dessus"], "<Callout>\n\nA\n\n</Callout>"],
  ["a<br>b<br/>c<br/>", [], "a<br>b<br/>c"],
  ["a<br>‸</br>", ["<br/> : retirez </br>"], "a<br>"],
  ["M‸<sup>me Durand", ["</sup>"], "M<sup>me</sup> Durand"],
  ['Le 1<sup>er</sup> mars, CO<sub>2</sub>, <abbr title="Journal officiel">JO</abbr>.', [], "A"],
  ["Un mot <‸u>important</u>.", ["**ainsi**"], "Un mot **important**."],
  ["<‸p>Un texte\n</p>", ["une ligne vide"], "Un texte"],
  ['Une <‸img src="a.png">', ["![ce qu’elle montre](photo.jpg)"], "Une ![rue](a.png)"],
  [
    "<‸table>\n<‸tr><‸td>a</td></tr>\n</table>",
    ["| a | b |", "| a | b |", "| a | b |"],
    "| a |\n| - |\n| b |",
  ],
  ["Bonjour <‸prenom>", ["&lt;"], "Bonjour &lt;prenom>"],
  ["Un ‸</div> seul", ["ne ferme rien"], "Un seul"],
  ["x ‸<y et 1‸<2, a < b, c <", ["&lt;", "&lt;"], "x &lt;y et 1&lt;2, a < b, c <"],
  ["Une <‸img src=a.png>", ["![ce qu’elle montre](photo.jpg)"], "![rue](a.png)"],
  ['Un <‸span style={{color:"red"}}>mot</span>', ["gardez son texte"], "Un mot"],
  ['<Callout tone=‸"info>\nA\n</Callout>', ['tone="info"'], '<Callout tone="info">\nA\n</Callout>'],
  [
    '<Callout tone=‸"info” title="x">\nA\n</Callout>',
    ['tone="info"'],
    '<Callout tone="info" title="x">\nA\n</Callout>',
  ],
  ["a<‸BR>b", ["« br »"], "a<br>b"],
  ["‸<> et ‸</>", ["&lt;", "&lt;"], "&lt;> et &lt;/>"],
  ["Voir <https://x.example/a> ou <a@b.example>.", [], "A"],
  ["export controls have been tightened since May.\n\nimport duties will follow.", [], "A"],
  ["Import duties.\n\nexport default rates fell.\n\nexport credits {/* ok */} rose", [], "A"],
  [
    'Un.\n\n‸import { a } from "./a.js"\n\n‸export const b = { c: 1 }',
    ["« import »", "« export »"],
    "Un.",
  ],
  ["`{x}` et `<3`\n\n```\n{y} <b>\n```\n\n[a](<b c>)", [], "A"],
];

test.each(cases)(
  "%j is told at its first wrong signs, each with what to type",
  (wrong, told, right) => {
    const clean = wrong.replaceAll(mark, "");
    const { problems } = validateBody(clean, "x.mdx", 1);
    const marks = wrong.split("\n").flatMap((line, index) =>
      line
        .split(mark)
        .slice(0, -1)
        .map((_, nth, parts) => `${index + 1}:${parts.slice(0, nth + 1).join("").length + 1}`),
    );
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(marks);
    const sentences = problems.map((problem) => sentenceFor(problem, "fr"));
    for (const [index, words] of told.entries()) expect(sentences[index]).toContain(words);
    for (const problem of problems) expect(sentenceFor(problem, "en")).not.toContain("undefined");
    expect(validateBody(right, "x.mdx", 1).problems).toEqual([]);
  },
);
