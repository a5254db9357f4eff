import { type Choice, chosenText, regionsOf } from "../saving/chosen-text.ts";
import { isRefusal, type Outcome } from "../saving/outcome.ts";
import type { Conflict, Conflicting, Resolution, Saved, Saving } from "../saving/saving.ts";
import type { DeskPerson } from "../session/person.ts";

/** Under which name a form has what was chosen for a region of a file; 0 where a whole side is. */
export const choiceId = (path: string, region: number) => `${path}#choice.${region}`;
/** Under which names it says between which blobs. */
export const sideId = (path: string, side: "ours" | "theirs") => `${path}#${side}`;

/** Merges what is published into a work's draft, by what was chosen in a form. */
export async function mergeChosen(
  saving: Saving,
  key: string,
  person: DeskPerson,
  form: URLSearchParams,
): Promise<Outcome<Saved | Conflicting>> {
  const merged = await saving.merge(key, person);
  if (isRefusal(merged) || !("conflicts" in merged)) return merged;
  const resolutions = await Promise.all(
    merged.conflicts.map((conflict) => resolutionOf(saving, conflict, form)),
  );
  const made = resolutions.filter((each) => each !== undefined);
  return made.length === 0 ? merged : saving.merge(key, person, made);
}

/** What was chosen for a file; undefined unless it was, between these two sides, as a whole. */
async function resolutionOf(
  saving: Saving,
  { path, ours, theirs, parts }: Conflict,
  form: URLSearchParams,
): Promise<Resolution | undefined> {
  const looked = (side: "ours" | "theirs", blob: string | undefined) =>
    form.get(sideId(path, side)) === (blob ?? "");
  if (!looked("ours", ours) || !looked("theirs", theirs)) return undefined;
  const choices = Array.from({ length: parts ? regionsOf(parts).length : 1 }, (_, region) =>
    choiceOf(form.get(choiceId(path, region))),
  ).filter((each) => each !== undefined);
  if (parts !== undefined) {
    if (choices.length !== regionsOf(parts).length) return undefined;
    return { path, ours, theirs, bytes: Buffer.from(chosenText(parts, choices)) };
  }
  if (choices[0] === undefined || choices[0] === "both") return undefined;
  const blob = choices[0] === "ours" ? ours : theirs;
  const bytes = blob === undefined ? undefined : await saving.read({ path, blob });
  // What can't be read is no file that is to go.
  return blob === undefined || bytes !== undefined ? { path, ours, theirs, bytes } : undefined;
}

const choiceOf = (value: string | null): Exclude<Choice, object> | undefined =>
  value === "ours" || value === "theirs" || value === "both" ? value : undefined;
