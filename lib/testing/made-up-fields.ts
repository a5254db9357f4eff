import fc from "fast-check";

/** Values as editors type and paste them, and what YAML takes for something else. */
export const fieldText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zé]{1,9}( [a-z’,.]{1,9}){0,12}$/) },
  fc.constantFrom("no", "12:30", "2026-03-02", "1e3", "~", "- a", "? b", "a: b", "a #b", "#b", ""),
  fc.constantFrom("---", "a\n---\nb", " a ", "a\n", "\n\na\n\n\nb\n", 'it\'s "it"', "@a", "`a`"),
  fc.constantFrom(
    "[a",
    "{b}",
    "a, b",
    "*a",
    "&a",
    "!a",
    "%a",
    "|",
    ">",
    "\\",
    "«\u00a0a\u00a0»\u00a0:",
  ),
);

const word = fc
  .stringMatching(/^[a-z]{2,8}$/)
  .filter((text) => !/^(?:no|on|off|yes|true|null)$/.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 9 });

/** How a text may stand behind its key, at an indent. */
const scalar = fc.oneof(
  words.map((all) => () => all.join(" ")),
  words.map((all) => (indent: string) => all.join(`\n${indent}  `)),
  words.map((all) => () => `'${all.join("''")}'`),
  words.map((all) => () => `"${all.join("\\u00e9 ")}"`),
  words.map((all) => (indent: string) => `"${all.join(`\n${indent}   `)}"`),
  fc.tuple(fc.constantFrom("|", "|-", "|+", ">", ">-", "> # c", "|2"), words).map(
    ([mark, all]) =>
      (indent: string) =>
        [mark, ...all].join(`\n${indent}  `) + (mark === "|+" ? "\n" : ""),
  ),
);

const inLine = fc.oneof(
  words.map((all) => all.join(" ")),
  words.map((all) => `"${all.join(": ")}"`),
  words.map((all) => `'${all.join("''")}'`),
);

const flowList = fc
  .tuple(fc.array(inLine, { maxLength: 4 }), fc.constantFrom(", ", ",", " ,\n    "))
  .map(([items, separator]) => `[${items.join(separator)}]`);

const flowMap = fc
  .tuple(inLine, inLine, fc.constantFrom("{ date: A, reason: B }", "{date: A,\n   reason: B}"))
  .map(([a, b, form]) => form.replace("A", () => a).replace("B", () => b));

const comment = fc.constantFrom("", "", "", " # c", "   # é: 'c'", "\t# c", "  ");

const blockList = fc
  .tuple(
    fc.constantFrom("", "  ", "    "),
    fc.array(fc.tuple(inLine, comment), { minLength: 1, maxLength: 4 }),
  )
  .map(([indent, items]) =>
    items
      .map(
        ([item, after], at) =>
          `${at === 1 ? `\n${indent}# on it` : ""}\n${indent}- ${item}${after}`,
      )
      .join(""),
  );

const notes = fc
  .array(fc.tuple(inLine, comment), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([note, after]) => `\n  - kind: minor${after}\n    note: ${note}`).join(""),
  );

const field = (key: string, value: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(key, key, `"${key}"`, `'${key}' `), value, comment)
    .map(
      ([name, written, after]) =>
        `${name}:${written.startsWith("\n") ? "" : " "}${written}${/[\n|>]/.test(written) ? "" : after}`,
    );

const text = scalar.map((write) => write(""));
const fields = fc
  .tuple(
    field("title", text),
    field("date", fc.constantFrom("2026-03-02", "'2026-03-02'", "2026-03-02T08:00:00+01:00")),
    field("summary", text),
    field("themes", fc.oneof(flowList, blockList)),
    field("changes", fc.oneof(notes, fc.constant("[]"))),
    field(
      "withdrawn",
      fc.oneof(
        flowMap,
        inLine.map((why) => `\n   # why\n   reason: ${why}\n   date: 2026-03-02`),
      ),
    ),
    field("draft", fc.constantFrom("true", "false")),
    field("cover", fc.constantFrom("", "~", "a.png")),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));

const between = fc.constantFrom(
  "\n",
  "\n",
  "\n",
  "\n\n",
  "\n# about it\n",
  "\n  # indented\n",
  "\n  \n",
);
const body = fc.constantFrom(
  "",
  "\nTexte.\n",
  "Texte  \n\n---\ntitle: x\n---\n\n\tfin",
  "\n\u00a0\n# a\n",
  "\n\n\n",
);

/** An article's file in every style that YAML, editors and systems give it, with sound fields. */
export const madeUpFields: fc.Arbitrary<string> = fc
  .tuple(
    fields,
    fc.array(between, { minLength: 9, maxLength: 9 }),
    body,
    fc.constantFrom("", "\ufeff"),
  )
  .map(([all, gaps, below, mark]) => {
    const yaml = all.map((each, at) => `${each}${gaps[at]}`).join("");
    return `${mark}---\n${yaml}---\n${below}`;
  })
  .chain((written) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(written) },
      fc.constant(written.replaceAll("\n", "\r\n")),
      fc
        .infiniteStream(fc.boolean())
        .map((ends) => written.replace(/\n/g, () => (ends.next().value ? "\r\n" : "\n"))),
    ),
  );
