import { stringify } from "yaml";
import {
  dayOf,
  instantOn,
  isDay,
  isDayOrInstant,
  toEnd,
  toInstant,
  writtenInstant,
} from "../../content/dates.ts";
import { frontmatterSchema } from "../../content/schema/article.ts";
import { readYaml } from "../../content/yaml.ts";
import { controlId } from "../writing/control.ts";
import { type Act, type ActProblem, type ActSaid, actId } from "./act.ts";

/** The site's clock, and what it shows. */
export interface Clock {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What is to be typed into the fields of a file, by their names; undefined takes one out. */
type Fields = Readonly<Record<string, string | undefined>>;

type Filled =
  | { readonly fields: Fields; readonly said: ActSaid }
  | { readonly problem: ActProblem };

/**
 * Types into the form of a file what an act says; nothing is saved. `others` are files of which the form
 * says that they are meant, too.
 */
export function fillIn(
  form: URLSearchParams,
  { act, path }: { readonly act: Act; readonly path: string },
  others: readonly string[],
  clock: Clock,
): ActSaid | { readonly problem: ActProblem } {
  const part = (name: string) => (form.get(actId(path, act, name)) ?? "").trim();
  const field = (name: string) => form.get(fieldId(path, name)) ?? "";
  const filled = makers[act](part, field, clock);
  if ("problem" in filled) return filled;
  const all = form.has(actId(path, act, "all")) ? [path, ...others] : [path];
  for (const each of new Set(all)) {
    for (const [name, value] of Object.entries(filled.fields)) {
      if (value === undefined) form.delete(fieldId(each, name));
      else form.set(fieldId(each, name), value);
    }
  }
  return filled.said;
}

const fieldId = (path: string, name: string) => controlId(path, { kind: "line", name });

type Read = (name: string) => string;

const makers: Readonly<Record<Act, (part: Read, field: Read, clock: Clock) => Filled>> = {
  schedule: (part, _field, { timeZone, now }) => {
    const day = part("day");
    const at = part("hour") === "" ? day : dayAndHour(day, part("hour"), timeZone);
    if (!isDay(day)) return { problem: "no-day" };
    if (at === undefined) return { problem: "no-hour" };
    const instant = toInstant(at, timeZone);
    if (instant <= now) return { problem: "past" };
    // A draft has no readers, whatever day it says.
    return { fields: { date: at, draft: undefined }, said: { act: "schedule", at: instant } };
  },
  end: (part, field, { timeZone, now }) => {
    const day = part("day");
    const until = part("hour") === "" ? day : dayAndHour(day, part("hour"), timeZone);
    if (!isDay(day)) return { problem: "no-day" };
    if (until === undefined) return { problem: "no-hour" };
    const instant = toEnd(until, timeZone);
    if (instant <= now) return { problem: "past" };
    const date = field("date").trim();
    if (isDayOrInstant(date) && instant <= toInstant(date, timeZone))
      return { problem: "before-date" };
    return { fields: { until }, said: { act: "end", at: instant } };
  },
  correct: (part, field, { timeZone, now }) => {
    const note = part("note");
    if (note === "") return { problem: "no-note" };
    const kind = part("kind");
    const day = dayOf(now, timeZone);
    const changes = listIn(field("changes"));
    if (changes === undefined) return { problem: "unreadable" };
    const all = [...changes, { date: day, kind, note }];
    if (!frontmatterSchema.shape.changes.safeParse(all.slice(-1)).success)
      return { problem: "too-long" };
    // A detail is no change that readers should know of.
    const updated = kind === "minor" ? {} : { updated: day };
    const fields = { changes: written(all), ...updated };
    return { fields, said: { act: "correct", at: now, note } };
  },
  withdraw: (part, _field, { timeZone, now }) => {
    const reason = part("reason");
    if (reason === "") return { problem: "no-reason" };
    const withdrawn = { date: dayOf(now, timeZone), reason };
    if (!frontmatterSchema.shape.withdrawn.safeParse(withdrawn).success)
      return { problem: "too-long" };
    return {
      fields: { withdrawn: written(withdrawn) },
      said: { act: "withdraw", at: now, reason },
    };
  },
};

/** A day and an hour of the site's clock, as an instant is written. */
function dayAndHour(day: string, hour: string, timeZone: string): string | undefined {
  const instant = instantOn(day, hour, timeZone);
  return instant === undefined ? undefined : writtenInstant(instant, timeZone);
}

/** As the form shows a field that is written as YAML. */
const written = (value: unknown) => stringify(value, { lineWidth: 0 }).trimEnd();

/** The items of a list that is written as YAML; undefined where it is none. */
function listIn(text: string): readonly unknown[] | undefined {
  const read = readYaml(text, "");
  if ("rule" in read) return undefined;
  const value = read.value ?? [];
  return Array.isArray(value) ? value : undefined;
}
