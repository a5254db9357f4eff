import { expect, test } from "vitest";
import { onClock, parseArticle } from "../content/article.ts";
import { blobId } from "../content/source/blob.ts";
import { articleText } from "../testing/content.ts";
import { type CommittedState, publicStates } from "./published.ts";

const hour = (hours: number) => Date.parse("2024-05-01T00:00:00Z") + hours * 3_600_000;
const at = (hours: number) => new Date(hour(hours)).toISOString();

/** A state committed at an hour, with these fields; null when the commit took the file away. */
function state(committed: number, fields: Record<string, string> | null): CommittedState {
  const bytes = Buffer.from(articleText({ date: at(0), ...fields }));
  const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: blobId(bytes), size: 0 };
  const { article: written } = parseArticle(entry, bytes).parsed;
  if (written === undefined) throw new Error("The fixture is no article.");
  const article = onClock(written, "UTC");
  const revision = `${committed}`.padStart(40, "0");
  return { revision, at: hour(committed), text: fields === null ? undefined : article };
}

/** What was public, as "title from–until" in hours. */
function shown(states: readonly CommittedState[], now = 100): string[] {
  const hours = (instant: number) => (instant - hour(0)) / 3_600_000;
  return publicStates(states, hour(now)).map((each) =>
    each.kind !== "version"
      ? `${each.kind === "end" ? "ended" : "withdrawn"} ${hours(each.from)}`
      : `${each.text.title} ${hours(each.from)}–${each.until === undefined ? "" : hours(each.until)}`,
  );
}

const withdrawn = { withdrawn: "{ date: 2024-05-02, reason: R }" };

const cases: readonly (readonly [string, readonly CommittedState[], readonly string[]])[] = [
  [
    "each text from its commit until the next one",
    [state(1, { title: "A" }), state(5, { title: "B" })],
    ["A 1–5", "B 5–"],
  ],
  [
    "a text to its end, and that it ended then",
    [state(1, { title: "A" }), state(5, { title: "B", until: at(9) })],
    ["A 1–5", "B 5–9", "ended 9"],
  ],
  ["a text whose end has not come", [state(1, { title: "A", until: at(101) })], ["A 1–"]],
  [
    "no end that was moved in time",
    [state(1, { title: "A", until: at(9) }), state(5, { title: "B", until: at(101) })],
    ["A 1–5", "B 5–"],
  ],
  [
    "an absence between an end and a later one",
    [state(1, { title: "A", until: at(5) }), state(7, { title: "B", until: at(9) })],
    ["A 1–5", "ended 5", "B 7–9", "ended 9"],
  ],
  [
    "one end, whatever is written of the text after it",
    [
      state(1, { title: "A", until: at(5) }),
      state(7, { title: "B", until: at(5) }),
      state(8, { title: "C", until: at(6) }),
    ],
    ["A 1–5", "ended 5"],
  ],
  [
    "an end in the past from when it was written",
    [state(1, { title: "A" }), state(7, { title: "B", until: at(5) })],
    ["A 1–7", "ended 7"],
  ],
  ["nothing of a text that came after its end", [state(7, { title: "A", until: at(5) })], []],
  [
    "nothing but its withdrawal, whatever end it had",
    [state(1, { title: "A", until: at(5) }), state(7, { ...withdrawn, until: at(5) })],
    ["withdrawn 7"],
  ],
  [
    "no draft, before or between",
    [
      state(1, { title: "A", draft: "true" }),
      state(2, { title: "B" }),
      state(3, { title: "C", draft: "true" }),
      state(4, { title: "D" }),
    ],
    ["B 2–3", "D 4–"],
  ],
  [
    "of texts under embargo, the one that stood at its end",
    [state(1, { title: "A", date: at(9) }), state(5, { title: "B", date: at(9) })],
    ["B 9–"],
  ],
  ["an embargo that has not ended leaves nothing", [state(1, { title: "A", date: at(101) })], []],
  [
    "an embargo set on a public text keeps what was public",
    [state(1, { title: "A" }), state(5, { title: "B", date: at(9) }), state(7, { title: "C" })],
    ["A 1–5", "C 7–"],
  ],
  [
    "an embargoed text that was taken away before its end was never there",
    [state(1, { title: "A", date: at(9) }), state(5, null)],
    [],
  ],
  [
    "a file that came back",
    [state(1, { title: "A" }), state(2, null), state(6, { title: "A" })],
    ["A 1–2", "A 6–"],
  ],
  [
    "the same bytes under another name are one version",
    [state(1, { title: "A" }), state(3, { title: "A" }), state(5, { title: "B" })],
    ["A 1–5", "B 5–"],
  ],
  [
    "a revert is a version of its own",
    [state(1, { title: "A" }), state(3, { title: "B" }), state(5, { title: "A" })],
    ["A 1–3", "B 3–5", "A 5–"],
  ],
  [
    "a text replaced in the second in which it came was read by nobody",
    [state(1, { title: "A" }), state(3, { title: "B" }), state(3, { title: "C" })],
    ["A 1–3", "C 3–"],
  ],
  [
    "of what was withdrawn only that it was",
    [state(1, { title: "A" }), state(3, { title: "B" }), state(5, { title: "B", ...withdrawn })],
    ["withdrawn 5"],
  ],
  [
    "what was withdrawn stays so when another text takes its place",
    [state(1, { title: "A" }), state(5, { title: "A", ...withdrawn }), state(8, { title: "B" })],
    ["withdrawn 5", "B 8–"],
  ],
  [
    "a clock that was ahead hides rather than shows",
    [state(1, { title: "A", date: at(9) }), state(12, { title: "B" }), state(8, { title: "C" })],
    ["C 8–"],
  ],
  ["a commit of the future is of now", [state(200, { title: "A" })], ["A 100–"]],
];

test.each(cases)("public was: %s", (_name, states, expected) => {
  expect(shown(states)).toEqual(expected);
});
