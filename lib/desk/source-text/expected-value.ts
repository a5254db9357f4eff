import { isDeepStrictEqual } from "node:util";
import type { Edit } from "./edit.ts";
import { stepInto } from "./field-tree.ts";
import type { Path } from "./range.ts";

/** An edit of the fields alone. */
export type FieldEdit = Exclude<Edit, { readonly text: string }>;

/** What the fields say after an edit; undefined if there is no such place in them. */
export function expectedValue(value: unknown, edit: FieldEdit): { value: unknown } | undefined {
  switch (edit.kind) {
    case "set":
      return changedAt(value, edit.path, () => edit.value);
    case "remove":
      return changedAt(value, edit.path, (before) => (before === undefined ? nowhere : removed));
    case "insert":
      return changedAt(value, edit.path, (before) => {
        const list = before ?? [];
        return Array.isArray(list) && isPlace(edit.index, list.length + 1)
          ? list.toSpliced(edit.index, 0, edit.value)
          : nowhere;
      });
    case "move":
      return changedAt(value, edit.path, (list) =>
        Array.isArray(list) && isPlace(edit.from, list.length) && isPlace(edit.to, list.length)
          ? list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, list[edit.from])
          : nowhere,
      );
  }
}

/** Whether two files' fields say the same; one with none has as much to say as an empty one. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? {}, b ?? {});
}

const nowhere = Symbol("nowhere");
const removed = Symbol("removed");

const isPlace = (index: number, length: number) =>
  Number.isInteger(index) && index >= 0 && index < length;

function changedAt(
  value: unknown,
  path: Path,
  change: (before: unknown) => unknown,
): { value: unknown } | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    const after = change(value);
    return after === nowhere ? undefined : { value: after };
  }
  const around = value ?? {};
  if (typeof around !== "object") return undefined;
  const length = Array.isArray(around) ? around.length : 0;
  if ((Array.isArray(around) || typeof step === "number") && !isPlace(Number(step), length)) {
    return undefined;
  }
  const inner = changedAt(stepInto(around, step), rest, change);
  if (inner === undefined) return undefined;
  if (Array.isArray(around)) {
    const index = Number(step);
    const put = inner.value === removed ? [] : [inner.value];
    return { value: around.toSpliced(index, 1, ...put) };
  }
  const entries = Object.entries(around);
  const index = entries.findIndex(([key]) => key === String(step));
  if (inner.value === removed) return { value: Object.fromEntries(entries.toSpliced(index, 1)) };
  const entry: [string, unknown] = [String(step), inner.value];
  const after = index < 0 ? [...entries, entry] : entries.with(index, entry);
  return { value: Object.fromEntries(after) };
}
