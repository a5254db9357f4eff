const name = "[\\w$]+";
const bindings = `(?:${name}|\\{[^{}"']*\\}|\\* as ${name}|${name} *, *\\{[^{}"']*\\})`;

/** A whole line that brings in another file. "Import duties will follow" is no such line. */
const importLine = new RegExp(
  `^import +(?:type +)?(?:${bindings} +from +)?["'][^"'\\n]+["'] *;? *$`,
  "m",
);

/** The beginning of a line that hands a program's value on. */
const exportLine =
  /^export +(?:(?:const|let|var) +[\w$]+ *=|(?:default +)?(?:async +)?(?:function\b|class +[\w$]+ *(?:\{|extends\b))|default *[({[]|\{|\* +from\b|default +[\w$]+;)/;

/**
 * The word by which a paragraph is a line of a program, as other MDX may have it: readers would see
 * it as text. Undefined for words of a language.
 */
export function codeWord(paragraph: string): "import" | "export" | undefined {
  const text = paragraph.trimStart();
  const [line = ""] = text.split("\n", 1);
  if (importLine.test(line)) return "import";
  return exportLine.test(line) ? "export" : undefined;
}
