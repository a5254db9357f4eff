import { expect, test } from "vitest";
import { onClock, parseArticle } from "../content/article.ts";
import { blobId } from "../content/source/blob.ts";
import { articleText } from "../testing/content.ts";
import { changeOf } from "./change-kind.ts";
import type { PublicVersion } from "./published.ts";

const day = 86_400_000;
const dated = Date.parse("2024-04-30T22:00:00Z");
const texts = new Map<string, string>();

function version(
  from: number,
  until: number | undefined,
  fields: Readonly<Record<string, string>> = {},
  body = "Un texte « cité » : l’essentiel.\n",
): PublicVersion {
  const bytes = Buffer.from(articleText(fields, body));
  const blob = blobId(bytes);
  const { parsed, body: text } = parseArticle(
    { path: "articles/2024-05-01-un/fr.mdx", blob, size: 0 },
    bytes,
  );
  if (parsed.article === undefined) throw new Error("The fixture is no article.");
  texts.set(blob, text);
  const article = onClock(parsed.article, "Europe/Paris");
  return { kind: "version", revision: blob, text: article, from: dated + from, until };
}

const facts = { whole: true, body: ({ blob }: { blob: string }) => texts.get(blob) ?? "" };
const first = version(0, dated + day);
const note = (kind: string, text = "N") => `{ date: 2024-05-02, kind: ${kind}, note: ${text} }`;

test("the first version is the publication, unless the history begins later or is cut", () => {
  expect(changeOf(first, undefined, facts).kind).toBe("first");
  expect(changeOf(version(40 * day, undefined), undefined, facts).kind).toBe("begun");
  expect(changeOf(first, undefined, { ...facts, whole: false }).kind).toBe("known");
});

test("a change is what its new notes say, the gravest first, and only these are shown", () => {
  const noted = version(day, dated + 2 * day, { changes: `[${note("minor")}]` });
  expect(changeOf(noted, first, facts).kind).toBe("minor");
  const again = version(2 * day, undefined, {
    changes: `[${note("minor")}, ${note("addition", "A")}, ${note("correction", "C")}]`,
  });
  expect(changeOf(again, noted, facts)).toMatchObject({
    kind: "correction",
    notes: [{ note: "A" }, { note: "C" }],
  });
});

test("without a note, typography alone is minor and a word is a change", () => {
  const spaced = version(day, undefined, {}, 'Un texte "cité" : l\'essentiel.\n\n');
  expect(changeOf(spaced, first, facts).kind).toBe("minor");
  const worded = version(day, undefined, {}, "Un texte « cité » : l’accessoire.\n");
  expect(changeOf(worded, first, facts).kind).toBe("change");
  const titled = version(day, undefined, { title: "Autre" });
  expect(changeOf(titled, first, facts).kind).toBe("change");
});

test("what was away and is there again says so", () => {
  expect(changeOf(version(3 * day, undefined), first, facts).kind).toBe("again");
});
