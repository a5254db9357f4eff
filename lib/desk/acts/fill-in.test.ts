import { expect, test } from "vitest";
import { type Act, actId, actIn } from "./act.ts";
import { fillIn } from "./fill-in.ts";

const path = "articles/2024-05-01-un/fr.mdx";
const other = "articles/2024-05-01-un/en.mdx";
const clock = { timeZone: "Europe/Paris", now: Date.parse("2026-11-24T23:30:00Z") };

function filled(
  act: Act,
  parts: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
) {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.set(`${path}#field.${name}`, value);
  for (const [name, value] of Object.entries(parts)) form.set(actId(path, act, name), value);
  const said = fillIn(form, { act, path }, [other], clock);
  return { form, said, field: (name: string, at = path) => form.get(`${at}#field.${name}`) };
}

test("a text is scheduled for a day and an hour of the site's clock, and is no draft any more", () => {
  const fields = { date: "2024-05-01", draft: "true" };
  const winter = filled("schedule", { day: "2026-12-01", hour: "08:00" }, fields);
  expect(winter.field("date")).toBe("2026-12-01T08:00:00+01:00");
  expect(winter.field("draft")).toBeNull();
  expect(winter.said).toEqual({ act: "schedule", at: Date.parse("2026-12-01T07:00:00Z") });
  const summer = filled("schedule", { day: "2027-07-01", hour: "08:00" });
  expect(summer.field("date")).toBe("2027-07-01T08:00:00+02:00");
  expect(filled("schedule", { day: "2026-12-01", hour: "" }).field("date")).toBe("2026-12-01");
});

test("all languages are scheduled where that is said, and no other is otherwise", () => {
  const all = filled("schedule", { day: "2026-12-01", hour: "", all: "yes" });
  expect(all.field("date", other)).toBe("2026-12-01");
  expect(filled("schedule", { day: "2026-12-01", hour: "" }).field("date", other)).toBeNull();
});

test("a text ends with the whole of its last day, or at an hour", () => {
  expect(filled("end", { day: "2026-12-31", hour: "" })).toMatchObject({
    said: { at: Date.parse("2026-12-31T23:00:00Z") },
  });
  expect(filled("end", { day: "2026-12-31", hour: "18:00" }).field("until")).toBe(
    "2026-12-31T18:00:00+01:00",
  );
  // It is past midnight already in Paris: today is the 25th.
  expect(filled("end", { day: "2026-11-25", hour: "" }).said).toHaveProperty("at");
});

test("a correction adds its note below the others, and tells the day on the site's clock", () => {
  const before = "- date: 2024-06-01\n  kind: addition\n  note: Un tableau.";
  const note = "Le budget est de 4,2 millions : pas 2,4.";
  const { field, said } = filled("correct", { kind: "correction", note }, { changes: before });
  expect(field("changes")).toBe(
    `${before}\n- date: 2026-11-25\n  kind: correction\n  note: "${note}"`,
  );
  expect(field("updated")).toBe("2026-11-25");
  expect(said).toMatchObject({ note });
  const minor = filled("correct", { kind: "minor", note: "Un détail." }, { updated: "2024-06-01" });
  expect(minor.field("updated")).toBe("2024-06-01");
});

test("a withdrawal says its day and its reason", () => {
  expect(filled("withdraw", { reason: "Une erreur." }).field("withdrawn")).toBe(
    "date: 2026-11-25\nreason: Une erreur.",
  );
});

test.each<[Act, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
  ["schedule", {}, {}, "no-day"],
  ["schedule", { day: "2026-02-30" }, {}, "no-day"],
  ["schedule", { day: "demain", hour: "08:00" }, {}, "no-day"],
  ["schedule", { day: "2026-12-01", hour: "25:00" }, {}, "no-hour"],
  // The clocks of Paris are put forward that night.
  ["schedule", { day: "2027-03-28", hour: "02:30" }, {}, "no-hour"],
  ["schedule", { day: "2026-11-24", hour: "" }, {}, "past"],
  ["end", { day: "2026-11-24", hour: "" }, {}, "past"],
  ["end", { day: "2026-12-01", hour: "" }, { date: "2027-01-01" }, "before-date"],
  ["end", { day: "" }, {}, "no-day"],
  ["correct", { kind: "correction", note: "  " }, {}, "no-note"],
  ["correct", { kind: "correction", note: "x".repeat(301) }, {}, "too-long"],
  ["correct", { kind: "nonsense", note: "Un." }, {}, "too-long"],
  ["correct", { kind: "minor", note: "Un." }, { changes: "- [" }, "unreadable"],
  ["correct", { kind: "minor", note: "Un." }, { changes: "un texte" }, "unreadable"],
  ["withdraw", { reason: "" }, {}, "no-reason"],
  ["withdraw", { reason: "x".repeat(301) }, {}, "too-long"],
])("%s with %j changes nothing and says why: %j, %s", (act, parts, fields, problem) => {
  const { said, form } = filled(act, parts, fields);
  expect(said).toEqual({ problem });
  const typed = [...form].filter(([name]) => name.includes("#field."));
  expect(typed).toEqual(
    Object.entries(fields).map(([name, value]) => [`${path}#field.${name}`, value]),
  );
});

test("only a button of an act asks for one", () => {
  expect(actIn(`withdraw ${path}`)).toEqual({ act: "withdraw", path });
  expect(["save", "withdraw", "nonsense x", "", "schedule "].map(actIn)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
