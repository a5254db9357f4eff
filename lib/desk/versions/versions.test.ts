import { expect, test } from "vitest";
import { blobId } from "../../content/source/blob.ts";
import type { FileState, Source } from "../../content/source/source.ts";
import { hasChange } from "../../diff/passages.ts";
import { articleText } from "../../testing/content.ts";
import { openSource } from "../source-text/source-text.ts";
import { compareSources } from "./compare-sources.ts";
import { originalBeside } from "./original-beside.ts";
import { type Past, pastVersions, readVersion } from "./past-versions.ts";

const french = "articles/2024-05-01-un/fr.mdx";
const english = "articles/2024-05-01-un/en.mdx";

const nobodyAsks = async () => Promise.reject(new Error("Nobody asks."));

/** What a branch made of files, a commit for each: its number, the file, its text. */
function pastOf(
  ...commits: readonly (readonly [at: number, path: string, text: string | null])[]
): Past {
  const texts = new Map(commits.map(([, , text]) => [blobId(Buffer.from(text ?? "")), text ?? ""]));
  const states = (path: string): FileState[] =>
    commits.flatMap(([at, of, text]) => {
      if (of !== path) return [];
      const bytes = Buffer.from(text ?? "");
      const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
      return [
        { revision: `${at}`.padStart(40, "0"), at, entry: text === null ? undefined : entry },
      ];
    });
  const history: Source["history"] = {
    of: async (path) => ({ states: states(path), whole: true }),
    read: async ({ blob }) => Buffer.from(texts.get(blob) ?? ""),
    size: nobodyAsks,
    open: nobodyAsks,
  };
  const source: Source = {
    snapshot: nobodyAsks,
    read: nobodyAsks,
    open: nobodyAsks,
    history,
  };
  return { source, revision: "0".repeat(40) };
}

/** The original beside its translation: `+` is added, `-` taken away since. */
async function beside(past: Past | undefined, text: string) {
  const original = { path: french, locale: "fr", text };
  const shown = await originalBeside(original, english, past, "Europe/Paris");
  return {
    since: shown?.since,
    passages: shown?.passages.map(({ runs }) =>
      runs
        .map(
          ({ change, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change],
        )
        .join(""),
    ),
    changed: shown?.passages.some(hasChange),
  };
}

const original = (body: string, fields = {}) => articleText(fields, body);
const begun = original("Un.\n\nDeux.\n");
const later = original("Un.\n\nDeux, autrement.\n\nTrois.\n", { updated: "2024-06-01" });

test("a translator sees what changed in the original since the translation was last dated", async () => {
  const past = pastOf(
    [1, french, begun],
    [2, english, articleText({ title: "One" })],
    [3, french, later],
    // A slip of the pen is mended, and carries nothing over.
    [4, english, articleText({ title: "One!" })],
  );
  expect(await beside(past, later)).toEqual({
    since: 2,
    passages: ["Un titre", "Un résumé.", "Un.", "Deux+, autrement+.", "+Trois.+"],
    changed: true,
  });
});

test("once it is dated again, nothing is marked but what is written now", async () => {
  const past = pastOf(
    [1, french, begun],
    [2, english, articleText({ title: "One" })],
    [3, french, later],
    [5, english, articleText({ title: "One", updated: "2024-06-01" })],
  );
  expect(await beside(past, later)).toMatchObject({ since: 5, changed: false });
  expect(await beside(past, later.replace("Un.", "Un, ici."))).toMatchObject({ changed: true });
});

test("two languages of one commit are as old as each other, whatever came in the same second", async () => {
  const past = pastOf([2, english, articleText()], [2, french, begun], [2, french, later]);
  expect(await beside(past, later)).toMatchObject({ since: 2 });
});

test("without a past, or before there is a translation, the original stands there alone", async () => {
  const nothing = { since: undefined, changed: false };
  expect(await beside(undefined, begun)).toMatchObject(nothing);
  expect(await beside(pastOf([1, french, begun]), later)).toMatchObject(nothing);
  expect(await beside(pastOf([1, french, null]), "no fields, {broken <mark-up")).toMatchObject(
    nothing,
  );
});

test("former versions are told once each, the newest first, and only they are given back", async () => {
  const past = pastOf(
    [1, french, begun],
    [2, french, later],
    [3, french, begun],
    [4, french, later],
  );
  const versions = await pastVersions(past, french);
  expect(versions?.map(({ at }) => at)).toEqual([3]);
  const [version] = versions ?? [];
  expect(`${await readVersion(past, french, version?.blob ?? "")}`).toBe(begun);
  expect(await readVersion(past, french, blobId(Buffer.from("no")))).toBeUndefined();
  const { history: _none, ...source } = past.source;
  expect(await pastVersions({ ...past, source }, french)).toBeUndefined();
});

test("a former version is compared field by field, and its text passage by passage", () => {
  const [before, after] = [begun, later].map((text) => openSource(Buffer.from(text), french));
  if (before === undefined || after === undefined || "rule" in before || "rule" in after)
    throw new Error();
  const { fields, text } = compareSources(before, after, "fr");
  expect(fields.map(({ field }) => field)).toEqual(["updated"]);
  expect(text.map(({ same }) => same)).toEqual([true, false, false]);
});
