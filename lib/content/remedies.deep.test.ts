import fc from "fast-check";
import { toString as textOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { holds } from "../testing/fuzzing.ts";
import { toHast } from "./body/to-hast.ts";
import { validateBody } from "./body/validate-body.ts";
import type { Problem } from "./problem.ts";

/** What editors type, with what a reader is to see once its remedy is obeyed. */
const pieces = [
  { typed: "Un {x y}.", shown: "Un {x y}." },
  { typed: "{{ page.titre }}", shown: "{{ page.titre }}" },
  { typed: "\\{{ x }}", shown: "{{ x }}" },
  { typed: "Moins de <5 voix", shown: "Moins de <5 voix" },
  { typed: "a <y et c", shown: "a <y et c" },
  { typed: "Un <!-- more --> mot.", shown: "Un  mot." },
  { typed: "Voir <https://exemple.fr/a b>", shown: "Voir les mots du lien" },
  { typed: "Voir <www.exemple.fr>", shown: "Voir les mots du lien" },
  { typed: "<abbr title=“Journal officiel”>JO</abbr>", shown: "JO" },
  { typed: "<abbr title=«Journal»>JO</abbr> fin", shown: "JO fin" },
  { typed: "<abbr title=Journal>JO</abbr>", shown: "JO" },
  { typed: "Une ligne,<br>une autre", shown: "Une ligne,une autre" },
  { typed: "M<sup>me</sup> Élue", shown: "Mme Élue" },
  { typed: "export controls and *words*", shown: "export controls and words" },
  { typed: "Un mot.", shown: "Un mot." },
] as const;

/** A text as an editor leaves it who types just what each message says, where it says so. */
function obeying(text: string, problems: readonly Problem[]): string {
  const lines = text.split("\n");
  for (const problem of problems.toReversed()) {
    const line = lines[problem.line - 1] ?? "";
    const [before, after] = [line.slice(0, problem.column - 1), line.slice(problem.column - 1)];
    lines[problem.line - 1] = before + obeyed(after, sentenceFor(problem, "fr"));
  }
  return lines.join("\n");
}

function obeyed(rest: string, said: string): string {
  const braces = /tapez ((?:\\\{)+) ;/.exec(said)?.[1];
  if (braces !== undefined) return rest.replace(/^\{+/, () => braces);
  const comment = /s’écrit ici (\{\/\*.*\*\/\})/.exec(said)?.[1];
  if (comment !== undefined) return rest.replace(/^<!--.*?-->/, () => comment);
  const link = /Écrivez (\[.*\]\(.*\))\./.exec(said)?.[1];
  if (link !== undefined) return rest.replace(/^<[^>]*>/, () => link);
  const value = /écrivez \w+=(".*")\./.exec(said)?.[1];
  if (value !== undefined) return rest.replace(/^(?:[“«].*?[”»]|[^\s>]+)/, () => value);
  expect(said).toContain("tapez &lt;");
  return rest.replace(/^</, "&lt;");
}

test("whoever obeys every message of one run has a text that passes and shows what was meant", async () => {
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 });
  await holds("remedies", 30, texts, (chosen) => {
    const text = chosen.map(({ typed }) => typed).join("\n\n");
    const right = obeying(text, validateBody(text, "x.mdx", 1).problems);
    expect(validateBody(right, "x.mdx", 1).problems).toEqual([]);
    const shown = textOf(toHast(right, "en")).split("\n");
    expect(shown).toEqual(
      chosen
        .flatMap((piece) => [piece.shown, ""])
        .slice(0, -1)
        .filter(Boolean),
    );
  });
});
