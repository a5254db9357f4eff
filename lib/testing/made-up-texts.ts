import fc from "fast-check";

/** What Markdown, MDX, YAML and their parsers give a meaning to, and what people paste. */
const pieces = [
  ..."*_~`[]()<>{}|#-+=!&\\\"'«»“”:;?@^$%/,.0a é\u00a0\u202f\u001f\u2028\n\n\t👍",
  ...["**", "~~", "``", "```\n", "---\n", "](", "[^a]", "[^a]: b\n", "![a](b.png)", "{/*", "*/}"],
  ...[
    "{/* suite */}\n",
    "<Callout>",
    "</Callout>",
    "<Figure ",
    "<A",
    "<a ",
    "/>",
    "onclick=",
    "{...a}",
  ],
  ...[
    "import a\n",
    "export ",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n## ",
    "|-|\n",
    "&lt;",
    "&#0;",
    "http://a",
  ],
  ...[
    "javascript:alert(1)",
    "data:text/html,a",
    "[a](http://[)",
    " {#a}\n",
    "> [!NOTE]\n",
    "Table: ",
    '<Lang code="nl">',
    "</Lang>",
    "<Gallery>\n",
    "a@b.c",
    "__proto__",
    "constructor",
  ],
  ...[
    "? ",
    ": ",
    "&a ",
    "*a ",
    "!!js/function ",
    "<<: ",
    "%YAML",
    "|\n  ",
    "'a'",
    "1 000 ",
    "mot ",
  ],
];

const piece = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string());

/** A few pieces, or some of them again and again: what is found slowly grows with its square. */
export const madeUpText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.array(piece, { maxLength: 40 }).map((all) => all.join("")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(piece, { maxLength: 2 }),
        fc.array(piece, { minLength: 1, maxLength: 3 }),
        fc.nat(60_000),
      )
      .map(([before, again, size]) => {
        const once = again.join("") || "a";
        return `${before.join("")}${once.repeat(Math.ceil(size / once.length))}\n`;
      }),
  },
);

const good = 'title: "T"\ndate: 2024-05-01\nsummary: "S"\nthemes: [alpha]\n';

/** An article's file: sound fields or not, any text, any bytes. */
export const madeUpFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: madeUpText.map((text) => Buffer.from(`---\n${good}---\n${text}`)) },
  { weight: 3, arbitrary: madeUpText.map((yaml) => Buffer.from(`---\n${yaml}\n---\nUn texte.\n`)) },
  {
    weight: 3,
    arbitrary: madeUpText.map((yaml) => Buffer.from(`---\n${good}sources: ${yaml}\n---\nA\n`)),
  },
  { weight: 1, arbitrary: madeUpText.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);
